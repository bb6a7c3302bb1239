import { isStoreEmpty } from '@leerkring/server/platform/database';
import { foundNetworks } from './founding.ts';
import { lookAtInboxes } from './inboxes.ts';
import { emptyWorld, findWorld } from './lookup.ts';
import { populate } from './populating.ts';
import { sharePractices } from './practices/index.ts';
import { liveQuestions } from './questions/index.ts';
import { catchUp } from './reading.ts';
import { keepSafe } from './safe-house.ts';
import { readStories } from './stories.ts';
import { tell, type Told } from './story.ts';
import {
  catchUpThreads,
  readThreadStories,
  tellThreads,
  type ToldThreads,
} from './thread-telling.ts';
import { deedOn, liveThrough } from './timeline.ts';
import type { DemoWorld } from './world.ts';

export { DEMO_PASSWORD } from './cast.ts';
export type { DemoWorld } from './world.ts';

/** Tells the stories of the demo, unless somebody has an account here already. */
export async function seedDemo(): Promise<void> {
  if (!(await isStoreEmpty())) return;
  const world = emptyWorld(new Map());
  const told: Told = { world, said: [] };
  const threads: ToldThreads = { world, written: [] };
  await liveThrough([
    deedOn('2025-01-02', '09.00', 'everybody is there', async () => {
      const { people } = emptyWorld(await populate());
      world.people = people;
    }),
    ...foundNetworks(world),
    ...tell(told, await readStories()),
    ...liveQuestions(told),
    ...sharePractices(told),
    ...keepSafe(told),
    ...tellThreads(threads, await readThreadStories()),
  ]);
  await catchUp(told);
  await catchUpThreads(threads);
  await lookAtInboxes(world);
}

/** The demo, told first when it was not; people, networks and rooms by name. */
export async function loadDemo(): Promise<DemoWorld> {
  await seedDemo();
  return findWorld();
}
