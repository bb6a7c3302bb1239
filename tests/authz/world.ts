import { startSession } from '@leerkring/server/features/auth';
import { openDirectRoom, openRoom, sendMessage } from '@leerkring/server/features/chat';
import {
  addRegion,
  appoint,
  archiveNetwork,
  changeNetwork,
  createNetwork,
  invite,
  listEditions,
  membershipsOf,
} from '@leerkring/server/features/networks';
import { setUserStatus } from '@leerkring/server/features/people';
import { inTransaction } from '@leerkring/server/platform/database';
import { newId } from '@leerkring/server/platform/random';
import { anonymous, type UserActor } from '@leerkring/shared/policy/actor.ts';
import { messageBodySchema } from '@leerkring/shared/rich-text.ts';
import { makeAccount, type Account } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { writeQuestion, writerFor } from './inputs-questions.ts';
import { fillShelf, type PlacePractices } from './inputs-practices.ts';
import { writeThread } from './inputs-threads.ts';
import { actors, type ActorName } from './matrix.ts';
import { freshSchool } from './targets.ts';

export type Room = 'general' | 'region' | 'facilitators' | 'meeting';

/** A network with one of everything. */
export interface Place {
  id: string;
  slug: string;
  west: string;
  oost: string;
  editionId: string;
  meetingId: string;
  rooms: Record<Room, string>;
  /** Writes there, and has written a first message in every room. */
  author: UserActor;
  message: { s: string; id: string; r: number };
  /** Of a school of which nobody of the cast is, with a question and one thing on it. */
  writer: UserActor;
  question: { id: string; itemId: string };
  practices: PlacePractices;
  /** Also from before it was closed. */
  thread: { id: string; postId: string };
}

export type Cast = Record<Exclude<ActorName, 'anonymous'>, Account>;

export interface World {
  server: RunningServer;
  cast: Cast;
  /** Somebody with whom nobody shares anything, to sign in with and to be a stranger. */
  spare: Account;
  /** Of the same school as the member and the contact, in the own network. */
  colleague: UserActor;
  own: Place;
  foreign: Place;
  archived: Place;
  /** Between the member and the coordinator. */
  direct: string;
  blockedCookie: string;
}

export async function makeWorld(): Promise<World> {
  const server = await startApp();
  const schoolId = await freshSchool();
  const cast = await makeCast(schoolId);
  const own = await makePlace('Eigen netwerk');
  const foreign = await makePlace('Ander netwerk');
  const archived = await makePlace('Afgesloten netwerk');
  for (const place of [own, archived]) await giveRoles(cast, place);
  const { id: dewiId } = cast.dewi;
  await appoint(null, { userId: dewiId, networkId: foreign.id, role: 'facilitator' });
  await changeNetwork(admin, foreign.slug, { visibility: 'hidden' });
  await archiveNetwork(admin, archived.slug);
  const direct = await openDirectRoom(await actorOf(cast.member.id), cast.coordinator.id);
  await inviteAgain(own, cast.invited.email);
  const blockedCookie = await cookieOf(cast.blocked.id);
  await inTransaction((session) => setUserStatus(session, cast.blocked.id, 'blocked'));
  const spare = await makeAccount({ givenName: 'Vreemd' });
  const places = { own, foreign, archived, direct: direct._id };
  const colleague = await writerFor(schoolId, own.id);
  return { server, cast, spare, colleague, ...places, blockedCookie };
}

/** Invites somebody, perhaps once more; gives the token of the newest invitation. */
export async function inviteAgain(place: Place, email: string): Promise<string> {
  const plain = { role: 'member' as const, regionIds: [], schoolId: null, message: '' };
  return (await invite(admin, place.slug, { ...plain, email })).token;
}

/** The cookie of a fresh session, as signing in would give it. */
export async function cookieOf(userId: string): Promise<string> {
  const responseHeaders = new Headers();
  const nobody = {
    actor: anonymous,
    requestId: '',
    locale: 'nl',
    address: '',
    userAgent: '',
  } as const;
  await startSession({ ...nobody, responseHeaders, response: {} }, userId);
  return responseHeaders.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Somebody as the server knows them now, for what a test does in their name. */
export async function actorOf(id: string): Promise<UserActor> {
  const memberships = await membershipsOf(id);
  return { kind: 'user', id, platformAdmin: false, minutesSinceSignIn: 0, memberships };
}

export async function writeMessage(actor: UserActor, s: string, files: string[] = []) {
  const body = messageBodySchema.parse('Een bericht voor de tabel');
  const { id, r } = await sendMessage(actor, { s, cid: clientId(), body, files });
  return { s, id, r };
}

export const admin: UserActor = {
  ...{ kind: 'user', id: 'f'.repeat(24), platformAdmin: true, minutesSinceSignIn: 0 },
  memberships: [],
};

async function makeCast(schoolId: string): Promise<Cast> {
  const atSchool = [{ schoolId, jobFunction: 'teacher' as const }];
  const people = actors.filter((name) => name !== 'anonymous');
  const made: [string, Account][] = [];
  for (const name of people) {
    const platformAdmin = name === 'admin';
    const person = { givenName: name, familyName: 'Rol', platformAdmin };
    const affiliations = name === 'member' || name === 'contact' ? atSchool : [];
    const account = await makeAccount({ ...person, affiliations });
    made.push([name, account]);
  }
  // One entry for every name but the one that is nobody.
  return Object.fromEntries(made) as Cast;
}

export async function makePlace(name: string): Promise<Place> {
  const slug = `plek-${newId().slice(-10)}`;
  const { _id: id } = await createNetwork(admin, { slug, name, preset: 'learningNetwork' });
  const west = await addRegion(admin, slug, { name: 'West', provinces: [] });
  const oost = await addRegion(admin, slug, { name: 'Oost', provinces: [] });
  const meetingId = newId();
  const { id: userId } = await makeAccount({ givenName: 'Schrijver', familyName: name });
  await appoint(null, { userId, networkId: id, role: 'facilitator' });
  const author = await actorOf(userId);
  const [edition] = await listEditions(admin, slug);
  const inNetwork = { networkId: id, networkSlug: slug };
  const open = (room: { kind: Room; regionIds?: string[]; meetingId?: string }) =>
    inTransaction((session) => openRoom(session, { ...inNetwork, name: room.kind, ...room }));
  const rooms = {
    general: await open({ kind: 'general' }),
    region: await open({ kind: 'region', regionIds: [west.id] }),
    facilitators: await open({ kind: 'facilitators' }),
    meeting: await open({ kind: 'meeting', meetingId }),
  };
  const message = await writeMessage(author, rooms.general);
  const thread = await writeThread(author, { slug });
  const writer = await writerFor(await freshSchool(), id);
  const question = await writeQuestion(writer, slug, true);
  const practices = await fillShelf(writer, { slug, author, room: rooms.general });
  const ids = { id, slug, west: west.id, oost: oost.id, editionId: edition?.id ?? '', meetingId };
  return { ...ids, writer, rooms, author, message, thread, question, practices };
}

/** The same people in the same roles, wherever the table speaks of them. */
async function giveRoles(cast: Cast, place: Place): Promise<void> {
  const west = { regionIds: [place.west] };
  const oost = { regionIds: [place.oost] };
  const once = { meetingIds: [place.meetingId] };
  const give = (
    name: keyof Cast,
    more: Omit<Parameters<typeof appoint>[1], 'userId' | 'networkId'>,
  ) => appoint(null, { userId: cast[name].id, networkId: place.id, ...more });
  await give('member', { role: 'member', ...west });
  await give('contact', { role: 'schoolContact', ...oost });
  await give('facilitator', { role: 'facilitator', ...west });
  await give('coordinator', { role: 'coordinator' });
  await give('expert', { role: 'expert', ...once });
  await give('guest', { role: 'guest', ...once });
  await give('blocked', { role: 'member', ...west });
  const past = (days: number) => new Date(Date.now() - days * 86_400_000);
  await give('former', { role: 'member', from: past(300), to: past(1) });
}
