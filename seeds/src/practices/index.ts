import {
  adaptMaterial,
  addVersion,
  bringMaterial,
  fetchMaterial,
  noteMaterial,
} from '@leerkring/server/features/practices';
import { randomUUID } from 'node:crypto';
import type { PersonKey } from '../cast.ts';
import type { Told } from '../story.ts';
import { deedOn, type Deed } from '../timeline.ts';
import { actorOf, type DemoWorld } from '../world.ts';
import { materialPlans, type MaterialPlan } from './material-plans.ts';
import { practicePlans } from './practice-plans.ts';
import { uploadSheet } from './sheets.ts';
import { livePractice, type Brought } from './telling.ts';

/** Material that schools bring and fetch, and the good practices that grow from what they do. */
export function sharePractices(told: Told): Deed[] {
  const brought: Brought = new Map();
  return [
    ...materialPlans.flatMap((plan) => exchange(told.world, brought, plan)),
    ...practicePlans.flatMap((plan) => livePractice(told, brought, plan)),
  ];
}

function exchange(world: DemoWorld, brought: Brought, plan: MaterialPlan): Deed[] {
  const { key, title } = plan;
  const on = (day: string, time: string, by: PersonKey, what: string, perform: Perform): Deed =>
    deedOn(day, time, `${by} ${what}: ${title}`, async () =>
      perform(await actorOf(world, by), brought.get(key) ?? ''),
    );
  const { fetches = [], notes = [], versions = [] } = plan;
  return [
    on(plan.day, '14.05', plan.by, 'brings', () => bring(world, brought, plan)),
    ...versions.map(({ day, note, sheet }) =>
      on(day, '14.20', plan.by, 'adds a version', async (actor, id) => {
        const fileIds = [await uploadSheet(actor, sheet)];
        return addVersion(actor, id, { cid: randomUUID(), fileIds, note });
      }),
    ),
    ...fetches.map(({ by, day }) => on(day, '15.10', by, 'fetches', fetchMaterial)),
    ...notes.map(({ by, day, text }) =>
      on(day, '16.25', by, 'tells how it went', (actor, id) =>
        noteMaterial(actor, id, { version: 1, text }),
      ),
    ),
  ];
}

type Perform = (actor: Awaited<ReturnType<typeof actorOf>>, id: string) => Promise<unknown>;

async function bring(world: DemoWorld, brought: Brought, plan: MaterialPlan): Promise<void> {
  const { title, description, themes, schoolTypes, licence, notForPupils = false, from } = plan;
  const actor = await actorOf(world, plan.by);
  const about = { title, description, themes, schoolTypes, licence, notForPupils, note: '' };
  const input = { ...about, cid: randomUUID(), fileIds: [await uploadSheet(actor, plan.sheet)] };
  const changes = from && { ...input, changesInOneLine: from.changes };
  const { _id } = changes
    ? await adaptMaterial(actor, brought.get(from.key) ?? '', changes)
    : await bringMaterial(actor, world.networks[plan.network].slug, input);
  brought.set(plan.key, _id);
}
