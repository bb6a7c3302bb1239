import { openRoom } from '@leerkring/server/features/chat';
import {
  addEdition,
  changeEdition,
  changeNetwork,
  createNetwork,
  createOrganiser,
  createProgramme,
  listEditions,
  regionsOf,
  setOrganisers,
} from '@leerkring/server/features/networks';
import { changeThreadSettings } from '@leerkring/server/features/threads';
import { inTransaction } from '@leerkring/server/platform/database';
import { newId } from '@leerkring/server/platform/random';
import { presets } from '@leerkring/shared/features/networks/presets.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { comingAndGoing } from './joining.ts';
import type { EditionPlan, NetworkPlan } from './network-plan.ts';
import { networkKeys, networkPlans, type NetworkKey } from './networks/index.ts';
import { readRooms } from './rooms.ts';
import { deedOn, type Deed } from './timeline.ts';
import { actorOf, coordinatorOf, type DemoWorld } from './world.ts';

/** One network on its way into the world. */
export interface Founding {
  world: DemoWorld;
  key: NetworkKey;
  plan: NetworkPlan;
  /** Ids by the keys of the meeting rooms. */
  meetings: Map<string, Id>;
}

/** The deeds by which networks come to be and people come and go. */
export function foundNetworks(world: DemoWorld): Deed[] {
  const makeOnce = rememberMade();
  return networkKeys.flatMap((key) => {
    const plan = networkPlans[key];
    const meetings = new Map(plan.meetingRooms?.map((room) => [room.key, newId()]));
    const founding: Founding = { world, key, plan, meetings };
    return [...beginning(founding, makeOnce), ...comingAndGoing(founding)];
  });
}

function beginning(founding: Founding, makeOnce: MakeOnce): Deed[] {
  const { plan } = founding;
  return [
    deedOn(plan.founded, '08.00', `${plan.slug} starts`, (backMs) =>
      found(founding, makeOnce, backMs),
    ),
    ...(plan.threads
      ? [deedOn(plan.founded, '09.30', `themes of ${plan.slug}`, () => chooseThemes(founding))]
      : []),
    ...plan.editions
      .slice(1)
      .map((edition) =>
        deedOn(edition.added, '09.00', `edition ${edition.label}`, (backMs) =>
          begin(founding, edition, backMs),
        ),
      ),
    ...(plan.meetingRooms ?? []).map((room) =>
      deedOn(room.opens, '08.15', `room ${room.key}`, () => openMeetingRoom(founding, room)),
    ),
  ];
}

async function found(
  { world, key, plan }: Founding,
  makeOnce: MakeOnce,
  backMs: number,
): Promise<void> {
  const { slug, name, preset, organisers, programme, texts } = plan;
  const tom = await actorOf(world, 'tom');
  const { _id: id } = await createNetwork(tom, { slug, name, preset });
  world.networks[key] = { id, slug, rooms: {} };
  await changeNetwork(tom, slug, texts);
  const runBy = await Promise.all(
    organisers.map(async (one) => ({
      organiserId: await makeOnce(one.name, () => createOrganiser(one.name)),
      role: one.role,
    })),
  );
  const within =
    programme &&
    (await makeOnce(programme.name, () => createProgramme(programme.name, programme.description)));
  await setOrganisers(id, runBy, within ?? null);
  const [first] = await listEditions(tom, slug);
  const [plannedFirst] = plan.editions;
  if (!first || !plannedFirst) throw new Error(`${slug} has no first edition.`);
  await changeEdition(tom, { slug, id: first.id }, fieldsOf(plannedFirst, backMs));
}

async function chooseThemes({ world, plan }: Founding): Promise<void> {
  const coordinator = await actorOf(world, coordinatorOf(plan));
  const { categories, themes } = plan.threads ?? {};
  const named = categories?.map((name) => ({ name }));
  await changeThreadSettings(coordinator, plan.slug, { categories: named, themes });
}

/** A later edition, with the rules of the preset and all regions together. */
async function begin(
  { world, key, plan }: Founding,
  edition: EditionPlan,
  backMs: number,
): Promise<void> {
  const { regionsTogether, edition: preset } = presets[plan.preset];
  const { periodKind, fee, minMeetings, lateEntry } = preset;
  const regions = regionsTogether ? await regionsOf(world.networks[key].id) : [];
  const tom = await actorOf(world, 'tom');
  await addEdition(tom, plan.slug, {
    ...{ periodKind, fee, minMeetings, lateEntry, ...fieldsOf(edition, backMs) },
    clusters: regions.length > 1 ? [regions.map(({ _id }) => _id)] : [],
  });
}

function fieldsOf({ added: _added, start, end, ...fields }: EditionPlan, backMs: number) {
  const moved = (moment: string) => new Date(Date.parse(moment) - backMs).toISOString();
  return { ...fields, start: moved(start), end: moved(end) };
}

async function openMeetingRoom(
  { world, key, plan, meetings }: Founding,
  room: { key: string; name: string },
): Promise<void> {
  const { id: networkId, slug: networkSlug } = world.networks[key];
  const meeting = { name: room.name, meetingId: meetings.get(room.key) };
  await inTransaction((session) =>
    openRoom(session, { kind: 'meeting', networkId, networkSlug, ...meeting }),
  );
  await readRooms(world, key, plan);
}

type MakeOnce = (name: string, make: () => Promise<{ id: Id }>) => Promise<Id>;

/** Networks share organisers and programmes: each is made by the first that names it. */
function rememberMade(): MakeOnce {
  const made = new Map<string, Promise<{ id: Id }>>();
  return async (name, make) => {
    const one = made.get(name) ?? make();
    made.set(name, one);
    return (await one).id;
  };
}
