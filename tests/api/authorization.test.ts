import { newId } from '@leerkring/server/platform/random';
import { beforeAll, describe, expect, it } from 'vitest';
import { inputs } from '../authz/inputs.ts';
import { matrix, type Row } from '../authz/matrix.ts';
import { ask, operations, type Input } from '../authz/requests.ts';
import { storeState } from '../authz/store-state.ts';
import { partsOfTable } from '../authz/table-holds.ts';
import { prepare } from '../authz/verdicts.ts';
import { makeWorld, type World } from '../authz/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe('S-01: the table of rights', () => {
  it('has a line for every operation, and no line for one that is not there', () => {
    const inTable = [...new Set(matrix.map(({ operation }) => operation))].sort();
    expect(inTable).toEqual(Object.keys(operations).sort());
    expect(Object.keys(inputs).sort()).toEqual(inTable);
  });

  it('is walked whole', () => {
    const walked = Object.values(partsOfTable).flat().sort();
    const parts = new Set(matrix.map(({ operation }) => operation.split('.')[0]));
    expect(walked).toEqual([...parts].sort());
  });

  it('says for everything with an owner what a stranger gets', () => {
    const withTarget = Object.entries(operations).filter(([, { path }]) => path.includes('{'));
    const unclear = withTarget.filter(
      ([name]) => !matrix.some((row) => row.operation === name && isElsewhere(row)),
    );
    expect(unclear.map(([name]) => name)).toEqual([]);
  });
});

describe('xH22: what belongs to others', () => {
  const named = matrix.filter(
    ({ operation, position, verdicts }) =>
      position === 'foreign' && verdicts.member === '4' && /\{/.test(pathOf(operation)),
  );

  it.each(named)('answers $operation as if it were not there', async (row) => {
    const { cell, prepared } = await prepare(world, row, 'member');
    const foreign = await ask(world, row.operation, prepared.input, cell.cookie);
    const random = await ask(world, row.operation, elsewhere(row, prepared.input), cell.cookie);
    expect(foreign).toEqual(random);
    expect(foreign.status).toBe(404);
  });

  it.each(twoNames())('takes no foreign $name beside an own thing in $operation', async (swap) => {
    const { operation, name } = swap;
    const own = await prepare(world, { ...swap.row, position: 'own' }, 'coordinator');
    const foreign = await prepare(world, { ...swap.row, position: 'foreign' }, 'coordinator');
    const mixed = { ...own.prepared.input, [name]: foreign.prepared.input[name] };
    const before = await storeState();
    const { status } = await ask(world, operation, mixed, own.cell.cookie);
    expect([400, 404]).toContain(status);
    expect(await storeState()).toEqual(before);
  });
});

function pathOf(operation: string): string {
  return operations[operation]?.path ?? '';
}

function isElsewhere({ position }: Row): boolean {
  return position === 'foreign' || position === 'pending' || position === '-';
}

/** Names in a path that point at no thing of anybody. */
const noThings = ['emoji', 'number'];

/** The same question about things that nobody has. */
function elsewhere({ operation }: Row, input: Input): Input {
  const random: Input = { slug: `niets-${newId()}`, s: `c:${newId()}` };
  const names = [...pathOf(operation).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const others = names.filter((name) => !noThings.includes(name));
  return { ...input, ...Object.fromEntries(others.map((name) => [name, random[name] ?? newId()])) };
}

/** Operations on a thing inside a thing, and the name of the inner one. */
function twoNames(): { operation: string; name: string; row: Row }[] {
  return matrix.flatMap((row) => {
    const names = [...pathOf(row.operation).matchAll(/\{(\w+)\}/g)].map(([, at = '']) => at);
    const [outer, name] = names.filter((at) => !noThings.includes(at));
    return outer && name && row.position === 'own' ? [{ operation: row.operation, name, row }] : [];
  });
}
