import {
  bringMaterial,
  createPractice,
  movePractice,
  quoteFragment,
  restoreMaterial,
} from '@leerkring/server/features/practices';
import { newId } from '@leerkring/server/platform/random';
import { longFromPlain } from '@leerkring/shared/long-text.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import mongoose from 'mongoose';
import { clientId } from '../support/client.ts';
import type { Cell, Prepare } from './inputs.ts';
import type { Input } from './requests.ts';
import { pendingFile } from './targets.ts';
import { actorOf, admin, writeMessage, type Place } from './world.ts';

/** What a place has on its shelf, all of it by one writer of one school. */
export interface PlacePractices {
  materialId: string;
  /** Under review of the network. */
  practiceId: string;
  draftId: string;
  publicId: string;
  fragmentId: string;
  writerId: string;
  schoolId: string;
}

const inNetwork =
  (more: (cell: Cell) => Input | Promise<Input> = () => ({})): Prepare =>
  async (cell) => ({ input: { slug: cell.place.slug, ...(await more(cell)) } });

const onMaterial =
  (more: (cell: Cell) => Input | Promise<Input> = () => ({}), beyond?: string[]): Prepare =>
  async (cell) => {
    const { materialId: id } = cell.place.practices;
    return { input: { id, ...(await more(cell)) }, beyond };
  };

const onPractice =
  (more: (cell: Cell) => Input = () => ({}), beyond?: string[]): Prepare =>
  async (cell) => ({ input: { id: await practiceFor(cell), ...more(cell) }, beyond });

/** Material, good practices and the library. Refusals of `invalid` come after the decision. */
export const practiceInputs: Record<string, Prepare> = {
  'materials.list': inNetwork(),
  'materials.open': onMaterial(),
  'materials.bring': inNetwork(brought),
  'materials.adapt': onMaterial(async (cell) => ({
    ...{ ...(await brought(cell)), changesInOneLine: 'Voor de tabel' },
  })),
  'materials.addVersion': onMaterial(async (cell) => ({
    ...{ cid: clientId(), fileIds: [await fileOf(cell)], note: '' },
  })),
  'materials.edit': onMaterial(() => ({ revision: 1_000_000, description: 'Uit de tabel' })),
  'materials.label': onMaterial(() => ({ notForPupils: true })),
  'materials.remove': async (cell) => {
    const { materialId: id } = cell.place.practices;
    const restore = async () => void (await restoreMaterial(await runnerOf(cell.place), id));
    return { input: { id }, restore };
  },
  'materials.restore': onMaterial(),
  'materials.fetch': onMaterial(),
  // Who is of no school has no experience to tell of one.
  'materials.note': onMaterial(() => ({ version: 1, text: 'Uit de tabel' }), ['invalid']),
  'materials.balance': inNetwork(),

  'practices.list': inNetwork(),
  'practices.open': onPractice(),
  'practices.create': inNetwork(() => ({ cid: clientId(), title: 'Uit de tabel' })),
  'practices.edit': onPractice(() => ({ revision: 1_000_000, title: 'Anders' })),
  'practices.discard': onPractice(),
  'practices.move': onPractice(() => ({ step: 'sendBack' }), ['invalid']),
  'practices.version': onPractice(() => ({ number: 1 })),
  'practices.setAuthors': onPractice(({ place }) => ({ personIds: [place.practices.writerId] })),
  'practices.showName': onPractice(() => ({ show: true })),
  'practices.showSchool': onPractice(({ place }) => ({
    ...{ schoolId: place.practices.schoolId, show: true },
  })),
  'practices.review': onPractice(() => ({ advice: 'ready', text: 'Uit de tabel' })),
  'practices.quote': onPractice(({ place }) => ({
    ...{ cid: clientId(), text: 'Een bericht', place: 'tips' },
    source: { kind: 'message', id: place.message.id },
  })),
  'practices.unquote': onPractice(({ place }) => ({ fragmentId: place.practices.fragmentId })),
  'practices.consent': async (cell) => ({
    input: { id: await fragmentFor(cell), answer: 'given' },
  }),
  'practices.ownFragments': () => ({ input: {} }),
  'practices.pdf': onPractice(),

  'library.list': () => ({ input: {} }),
  'library.open': async (cell) => ({ input: { key: await practiceFor(cell) } }),
};

/** One of everything on the shelf of a place. */
export async function fillShelf(
  writer: UserActor,
  { slug, author, room }: { slug: string; author: UserActor; room: string },
): Promise<PlacePractices> {
  const fileIds = [await pendingFile(writer.id)];
  const about = { description: '', themes: [], schoolTypes: [], note: '', notForPupils: false };
  const material = await bringMaterial(writer, slug, {
    ...{ ...about, cid: clientId(), title: 'Materiaal', licence: 'networkSchools', fileIds },
  });
  const practice = await writePractice(writer, slug);
  const said = await writeMessage(writer, room);
  await quoteFragment(writer, practice._id, {
    ...{ cid: clientId(), text: 'Een bericht', place: 'tips' },
    source: { kind: 'message', id: said.id },
  });
  const plain = { note: '', leaveOut: false };
  await movePractice(writer, practice._id, { ...plain, step: 'submit' });
  await movePractice(author, practice._id, { ...plain, step: 'startReview' });
  const draft = await writePractice(writer, slug);
  const shown = await writePractice(writer, slug);
  const set = { $set: { state: 'public', publishedAt: new Date() } };
  await rows('practices').updateOne({ _id: shown._id }, set);
  const fragment = await rows('practiceFragments').findOne({ practiceId: practice._id });
  return {
    ...{ materialId: material._id, practiceId: practice._id, draftId: draft._id },
    ...{ publicId: shown._id, fragmentId: fragment?._id ?? '', writerId: writer.id },
    schoolId: practice.authors[0]?.schoolId ?? '',
  };
}

interface Row extends Record<string, unknown> {
  _id: string;
}
const rows = (name: string) => mongoose.connection.getClient().db().collection<Row>(name);

async function writePractice(writer: UserActor, slug: string) {
  const text = longFromPlain('Uit de tabel');
  const texts = { context: text, approach: text, result: text, tips: text };
  const about = { title: 'Praktijk', summary: 'Kort', licence: 'ccBySa4' as const };
  return createPractice(writer, slug, { cid: clientId(), ...about, ...texts });
}

async function practiceFor({ position, place: { practices }, userId }: Cell): Promise<string> {
  if (position === 'mine') return ownDraft(practices, userId);
  if (position === 'draft') return practices.draftId;
  return position === 'public' ? practices.publicId : practices.practiceId;
}

/** A draft of the asker, whether or not they were ever in the network. */
async function ownDraft({ draftId }: PlacePractices, userId: string): Promise<string> {
  const template = await rows('practices').findOne({ _id: draftId });
  const [_id, key] = [newId(), newId()];
  const authors = [template?.['authors']].flat().map((author) => ({
    ...(typeof author === 'object' ? author : {}),
    personId: userId,
  }));
  await rows('practices').insertOne({ ...template, _id, authors, slug: key, sentAs: key });
  return _id;
}

async function brought(cell: Cell): Promise<Input> {
  const about = { description: '', themes: [], schoolTypes: [] };
  return { ...about, cid: clientId(), title: 'Uit de tabel', fileIds: [await fileOf(cell)] };
}

const fileOf = ({ userId }: Cell) => pendingFile(userId || admin.id);

const runnerOf = (place: Place) => actorOf(place.author.id);

/** Words of the asker, whether or not there is a network in which they were said. */
async function fragmentFor({ position, place, userId }: Cell): Promise<string> {
  const { practices } = place;
  if (position !== 'quoted') return practices.fragmentId;
  const template = await rows('practiceFragments').findOne({ _id: practices.fragmentId });
  const [_id, sentAs] = [newId(), newId()];
  const own = { ...template, _id, sentAs, personId: userId, consent: 'asked' };
  await rows('practiceFragments').insertOne(own);
  return _id;
}
