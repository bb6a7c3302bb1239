import { appoint } from '@leerkring/server/features/networks';
import { newId } from '@leerkring/server/platform/random';
import type { Account } from '../support/account.ts';
import type { NetworkRole } from '@leerkring/shared/policy/actor.ts';
import type { Cell, Prepare, Prepared } from './inputs.ts';
import { ask, type Input } from './requests.ts';
import { freshInvitation, freshNetwork, freshPerson, pendingFile } from './targets.ts';
import { actorOf, cookieOf, inviteAgain, type Place } from './world.ts';

const inNetwork =
  (more: (cell: Cell) => Input = () => ({})): Prepare =>
  (cell) => ({ input: { slug: cell.place.slug, ...more(cell) } });

const edition = {
  label: 'Volgend jaar',
  periodKind: 'calendarYear',
  start: '2030-01-01T00:00:00Z',
  end: '2030-12-31T00:00:00Z',
  status: 'concept',
  registrationOpen: false,
  lateEntry: false,
  fee: null,
  minMeetings: null,
  clusters: [],
};

const account = {
  givenName: 'Nieuw',
  familyName: 'Lid',
  password: 'acht blauwe pruimen',
  jobFunction: 'teacher',
};

/** Networks, who is in them, and who is asked to come. */
export const networkInputs: Record<string, Prepare> = {
  'networks.see': inNetwork(),
  'networks.enter': inNetwork(),
  'networks.editions': inNetwork(),
  'networks.change': inNetwork(() => ({ goals: 'Uit de tabel' })),
  'networks.archive': async (cell) => ({ input: { slug: await closable(cell) } }),
  'networks.addRegion': inNetwork(() => ({ name: 'Nieuwe regio', provinces: [] })),
  'networks.changeRegion': inNetwork(({ place }) => ({ id: place.west, provinces: ['Utrecht'] })),
  'networks.addEdition': inNetwork(() => edition),
  'networks.changeEdition': inNetwork(({ place }) => ({ id: place.editionId, label: 'Anders' })),

  'members.list': inNetwork(),
  'members.change': async (cell) => onMember(cell, { role: 'guest' }),
  'members.end': async (cell) => onMember(cell, {}),

  'invitations.list': inNetwork(),
  'invitations.create': inNetwork(({ position }) => ({
    email: `${newId()}@school.example`,
    role: position === 'high' ? 'coordinator' : 'member',
  })),
  'invitations.resend': onInvitation,
  'invitations.revoke': onInvitation,
  'invitations.see': async ({ place }) => ({
    input: { token: (await freshInvitation(place)).token },
  }),
  'invitations.accept': async ({ world, place, actor }) => {
    if (actor === 'invited') return acceptance(place, world.cast.invited);
    return { input: { token: (await freshInvitation(place)).token, account } };
  },

  'people.see': async (cell) => ({ input: { id: await personFor(cell) } }),
  'people.photo': async (cell) => ({ input: { id: await withPhoto(cell) } }),
};

/** What is closed stays closed, so whoever may do it gets a network of their own. */
async function closable({ place, position, actor, userId }: Cell): Promise<string> {
  if (position === 'own' && actor === 'coordinator') return freshNetwork(userId);
  return actor === 'admin' ? freshNetwork(userId) : place.slug;
}

/** Afterwards the one who is invited is so again, and no member. */
async function acceptance(place: Place, { id: userId, email }: Account): Promise<Prepared> {
  const over = { from: new Date(0), to: new Date(1) };
  const restore = async () => {
    await appoint(null, { userId, networkId: place.id, role: 'member', ...over });
    await inviteAgain(place, email);
  };
  return { input: { token: await inviteAgain(place, email) }, restore };
}

async function onInvitation({ place, position }: Cell): Promise<Prepared> {
  const { id } = await freshInvitation(place, position === 'high' ? 'coordinator' : 'member');
  return { input: { slug: place.slug, id } };
}

async function onMember(cell: Cell, change: Input): Promise<Prepared> {
  const { place, position } = cell;
  if (position === 'self') return onSelf(cell, change);
  const target: NetworkRole = position === 'high' ? 'facilitator' : 'member';
  const personId = await freshPerson(place, target);
  const raised = position === 'raise' ? { role: 'facilitator' } : change;
  return { input: { slug: place.slug, personId, ...raised } };
}

async function onSelf({ place, userId }: Cell, change: Input): Promise<Prepared> {
  const personId = userId || newId();
  const { memberships } = await actorOf(personId);
  const mine = memberships.find(({ networkId }) => networkId === place.id);
  const input = { slug: place.slug, personId, ...change };
  return { input, restore: async () => mine && appoint(null, { userId: personId, ...mine }) };
}

async function personFor({ position, place, userId }: Cell): Promise<string> {
  return position === 'self' && userId ? userId : freshPerson(place);
}

async function withPhoto(cell: Cell): Promise<string> {
  const id = await personFor(cell);
  const fileId = await pendingFile(id, 'photo');
  await ask(cell.world, 'people.setPhoto', { fileId }, await cookieOf(id));
  return id;
}
