import { casesOfNetwork, hideContent, reportContent } from '@leerkring/server/features/moderation';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import type { Cell, Prepare } from './inputs.ts';
import { freshPerson } from './targets.ts';
import { actorOf, writeMessage, type Place } from './world.ts';

const plain =
  (input: Record<string, unknown> = {}): Prepare =>
  () => ({ input });
const inNetwork: Prepare = ({ place }) => ({ input: { slug: place.slug } });
const asked = { requestId: 'tabel' };

/** Reports, what is hidden, and the rules of the house. */
export const moderationInputs: Record<string, Prepare> = {
  'moderation.report': ({ place }) => ({
    input: { kind: 'message', id: place.message.id, reason: 'other' },
  }),
  'moderation.cases': inNetwork,
  'moderation.platformCases': plain(),
  'moderation.review': async ({ place }) => ({ input: { id: await freshCase(place) } }),
  'moderation.handle': async ({ place }) => ({
    input: { id: await freshCase(place), outcome: 'noAction' },
  }),
  'moderation.hide': async (cell) => ({
    input: { kind: 'message', id: await messageOf(cell), reason: 'Uit de tabel' },
  }),
  'moderation.restore': async ({ place }) => ({
    input: { kind: 'message', id: await freshHidden(place) },
  }),
  'moderation.seeHidden': async ({ place }) => ({
    input: { kind: 'message', id: await freshHidden(place) },
  }),
  'moderation.log': inNetwork,
  'moderation.houseRules': inNetwork,
  // The places have no rules: who may accept them hears that there are none.
  'moderation.acceptHouseRules': ({ place }) => ({
    input: { slug: place.slug, version: 1 },
    beyond: ['conflict'],
  }),
};

async function messageOf({ position, place }: Cell): Promise<string> {
  return position === 'archived' ? place.message.id : freshMessage(place);
}

async function freshMessage({ author, rooms }: Place): Promise<string> {
  return (await writeMessage(author, rooms.general)).id;
}

/** One after the other: everything that is hidden in a room is written in the log of that room. */
function inTurn(work: () => Promise<string>): Promise<string> {
  const mine = turn.then(work);
  turn = mine;
  return mine;
}

let turn: Promise<unknown> = Promise.resolve();

const freshHidden = (place: Place) =>
  inTurn(async () => {
    const id = await freshMessage(place);
    await hideContent(place.author, { kind: 'message', id, reason: 'Uit de tabel' }, asked);
    return id;
  });

const freshCase = (place: Place) =>
  inTurn(async () => {
    const id = await freshMessage(place);
    const reporter = await reporterIn(place);
    await reportContent(reporter, { kind: 'message', id, reason: 'other', text: '' }, asked);
    const which = { slug: place.slug, state: 'waiting', limit: 1 } as const;
    return (await casesOfNetwork(place.author, which)).items[0]?.id ?? '';
  });

const reporters = new Map<string, string>();

async function reporterIn(place: Place): Promise<UserActor> {
  const id = reporters.get(place.id) ?? (await freshPerson(place));
  reporters.set(place.id, id);
  return actorOf(id);
}
