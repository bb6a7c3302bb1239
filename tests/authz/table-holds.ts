import { beforeAll, describe, expect, it } from 'vitest';
import { actors, matrix, type ActorName } from './matrix.ts';
import { storeState } from './store-state.ts';
import { prepare, verdictOn } from './verdicts.ts';
import { makeWorld, type World } from './world.ts';

/**
 * Walks the rows of these parts of the contract in a world of their own: each file of tests takes
 * some, so that no world grows so large that looking for changes in it takes long.
 */
export function tableHolds(parts: readonly string[]): void {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });

  const rows = matrix.filter(({ operation }) => parts.includes(operation.split('.')[0] ?? ''));
  describe('S-01: the table of rights', () => {
    it.each(rows)('holds for $operation, $position', async (row) => {
      const asked = await Promise.all(actors.map((actor) => prepare(world, row, actor)));
      const refused = asked.filter(({ cell }) => row.verdicts[cell.actor] !== '+');
      const allowed = asked.filter(({ cell }) => row.verdicts[cell.actor] === '+');
      const found: Partial<Record<ActorName, string>> = {};
      const before = refused.length > 0 ? await storeState() : {};
      for (const one of refused) found[one.cell.actor] = await verdictOn(row, one);
      if (refused.length > 0)
        expect(await storeState(), 'a refusal changes nothing').toEqual(before);
      for (const one of allowed) {
        found[one.cell.actor] = await verdictOn(row, one);
        await one.prepared.restore?.();
      }
      expect(found).toEqual(row.verdicts);
    });
  });
}

/** Which file walks which parts; together they are the whole contract. */
export const partsOfTable = {
  accounts: ['auth', 'people', 'schools', 'notifications', 'today', 'search', 'streams'],
  networks: ['networks', 'members', 'invitations', 'files', 'moderation'],
  chat: ['chat'],
  threads: ['threads'],
  questions: ['questions'],
  practices: ['materials', 'practices', 'library'],
} as const;
