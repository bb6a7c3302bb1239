import { appoint, endMembership, regionsOf } from '@leerkring/server/features/networks';
import { inTransaction } from '@leerkring/server/platform/database';
import type { Id } from '@leerkring/shared/ids.ts';
import type { PersonKey } from './cast.ts';
import type { Founding } from './founding.ts';
import type { MemberPlan } from './network-plan.ts';
import { readRooms } from './rooms.ts';
import { deedOn, type Deed } from './timeline.ts';
import type { NetworkKey } from './networks/index.ts';
import { actorOf, coordinatorOf, type DemoWorld } from './world.ts';

/** People become members, a day at a time, and some leave. */
export function comingAndGoing(founding: Founding): Deed[] {
  const { members, slug } = founding.plan;
  const days = Map.groupBy(members, ({ from }) => from);
  return [
    ...[...days].map(([day, who]) =>
      deedOn(day, '08.30', `${who.length} join ${slug}`, () => welcome(founding, who)),
    ),
    ...members.flatMap(({ who, until }) =>
      until ? [deedOn(until, '23.00', `${who} leaves ${slug}`, () => leave(founding, who))] : [],
    ),
  ];
}

/** Those of one day in one transaction: a commit costs as much for one as for five. */
async function welcome({ world, key, plan, meetings }: Founding, members: MemberPlan[]) {
  const networkId = world.networks[key].id;
  const regions = await regionIdsOf(world, key);
  await inTransaction(async (session) => {
    for (const { who, role, regions: names = [], meetings: keys = [] } of members) {
      await appoint(session, {
        ...{ userId: world.people[who].id, networkId, role },
        regionIds: idsOf(regions, names),
        meetingIds: idsOf(meetings, keys),
      });
    }
  });
  await readRooms(world, key, plan);
}

async function leave({ world, plan }: Founding, who: PersonKey): Promise<void> {
  const coordinator = await actorOf(world, coordinatorOf(plan));
  const personId = world.people[who].id;
  await endMembership(coordinator, { slug: plan.slug, personId });
}

async function regionIdsOf({ networks }: DemoWorld, key: NetworkKey): Promise<Map<string, Id>> {
  const regions = await regionsOf(networks[key].id);
  return new Map(regions.map(({ _id, name }) => [name, _id]));
}

/** Throws when the plan names something that the network does not have. */
function idsOf(known: ReadonlyMap<string, Id>, names: string[]): Id[] {
  return names.map((name) => {
    const id = known.get(name);
    if (!id) throw new Error(`The network has no "${name}".`);
    return id;
  });
}
