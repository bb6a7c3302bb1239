import { appoint } from '@leerkring/server/features/networks';
import { createUser } from '@leerkring/server/features/people';
import {
  addCluster,
  addItem,
  createQuestion,
  moveQuestion,
} from '@leerkring/server/features/questions';
import { inTransaction } from '@leerkring/server/platform/database';
import { newId } from '@leerkring/server/platform/random';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { clientId } from '../support/client.ts';
import type { Cell, Prepare, Prepared } from './inputs.ts';
import type { Input } from './requests.ts';
import { actorOf, writeMessage } from './world.ts';

const inNetwork =
  (more: (cell: Cell) => Input | Promise<Input> = () => ({}), beyond?: string[]): Prepare =>
  async (cell) => ({ input: { slug: cell.place.slug, ...(await more(cell)) }, beyond });

const onQuestion =
  (more: (cell: Cell) => Input = () => ({}), beyond?: string[]): Prepare =>
  async (cell) => ({ input: { id: (await questionFor(cell)).id, ...more(cell) }, beyond });

const command = (more: (cell: Cell) => Input = () => ({}), beyond?: string[]): Prepare =>
  onQuestion((cell) => ({ cid: clientId(), ...more(cell) }), beyond);

const onItem =
  (more: Input = {}): Prepare =>
  async (cell): Promise<Prepared> => {
    const { id, itemId } = await questionFor(cell);
    const item = itemIn(cell, 'Anders gezegd');
    const changes = 'base' in more ? { ...more, item } : more;
    // The base is a guess: the answer to a wrong one comes after the decision.
    return { input: { id, itemId, cid: clientId(), ...changes }, beyond: ['conflict'] };
  };

/** Learning questions, each with something of its own writer on it. */
export const questionInputs: Record<string, Prepare> = {
  'questions.wall': inNetwork(),
  // Who is of no school is asked for which school it is, after the decision.
  'questions.create': inNetwork(() => ({ cid: clientId(), wording: WORDING }), ['invalid']),
  'questions.open': onQuestion(),
  'questions.changes': onQuestion(() => ({ since: 0 })),
  'questions.timeline': onQuestion(),
  'questions.followers': onQuestion(),
  'questions.write': command(() => ({ base: 1, themes: ['tabel'] })),
  'questions.move': command(({ position }) =>
    position === 'school'
      ? { from: 'draft', to: 'submitted' }
      : { from: 'submitted', to: 'inReview' },
  ),
  'questions.guide': command(() => ({ notes: 'Uit de tabel' })),
  'questions.follow': onQuestion(() => ({ follows: true })),
  'questions.copy': command(({ place }) => ({ editionId: place.editionId }), ['invalid']),
  'questions.addItem': command((cell) => ({ item: itemIn(cell, 'Uit de tabel') })),
  'questions.changeItem': onItem({ base: 0 }),
  'questions.removeItem': onItem(),
  'questions.restoreItem': onItem(),
  'questions.harvest': async (cell) => {
    const { id: questionId } = await questionFor(cell);
    const { author, rooms, message } = cell.place;
    const isClosed = cell.position === 'archived';
    const said = isClosed ? message : await writeMessage(author, rooms.general);
    return { input: { questionId, messageId: said.id, as: 'question', cid: clientId() } };
  },
  'questions.cluster': command(() => ({ clusterId: null })),
  'questions.changeWall': inNetwork(() => ({ staleDays: 30 })),
  'questions.addCluster': inNetwork(() => ({ name: `Thema ${newId()}` })),
  'questions.changeCluster': inNetwork(async (cell) => ({
    ...{ clusterId: await clusterIn(cell), name: `Thema ${newId()}` },
  })),
  'questions.removeCluster': inNetwork(async (cell) => ({ clusterId: await clusterIn(cell) })),
};

const WORDING = 'Hoe leren wij van de tabel?';

/** Feedback on the question of others; an outcome on that of the own school. */
function itemIn({ position }: Cell, text: string): Input {
  return position === 'school'
    ? { kind: 'outcome', type: 'insight', text }
    : { kind: 'feedback', text };
}

interface Target {
  id: string;
  itemId: string;
}

async function questionFor(cell: Cell): Promise<Target> {
  const { world, position, place } = cell;
  if (position === 'archived') return place.question;
  const isOfSchool = position === 'school';
  const writer = isOfSchool ? world.colleague : place.writer;
  return writeQuestion(writer, place.slug, !isOfSchool && position !== 'draft');
}

/** A question of the writer's school with one thing of the writer on it. */
export async function writeQuestion(
  writer: UserActor,
  slug: string,
  isShared: boolean,
): Promise<Target> {
  const id = await createQuestion(writer, slug, { cid: clientId(), wording: WORDING });
  if (isShared) {
    await moveQuestion(writer, { id }, { from: 'draft', to: 'submitted', note: '' });
  }
  const { event } = await addItem(
    writer,
    { id },
    isShared
      ? { kind: 'feedback', text: 'Van de schrijver', criteria: null }
      : { kind: 'outcome', type: 'insight', text: 'Van de schrijver' },
  );
  return { id, itemId: event.itemId ?? '' };
}

/** Somebody who is in the network for this school. */
export async function writerFor(schoolId: string, networkId: string): Promise<UserActor> {
  const affiliations = [{ schoolId, jobFunction: 'teacher' as const }];
  const person = { givenName: 'Vers', familyName: 'Lid', email: `${newId()}@school.example` };
  const { id } = await inTransaction((session) => createUser(session, { ...person, affiliations }));
  await appoint(null, { userId: id, networkId, role: 'member' });
  return actorOf(id);
}

/** One for every cell: a yes removes it. */
async function clusterIn({ place, actor }: Cell): Promise<string> {
  const name = `Thema van ${actor}`;
  const clusters = await addCluster(place.author, place.slug, name);
  return clusters.find((cluster) => cluster.name === name)?.id ?? '';
}
