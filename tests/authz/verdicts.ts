import { cellOf, inputs, type Cell, type Prepared } from './inputs.ts';
import type { ActorName, Row, Verdict } from './matrix.ts';
import { ask, type Answered } from './requests.ts';
import type { World } from './world.ts';

/** One cell of the table, ready to be asked. */
export interface Asked {
  cell: Cell;
  prepared: Prepared;
}

export async function prepare(world: World, row: Row, actor: ActorName): Promise<Asked> {
  const cell = await cellOf(world, row, actor);
  const prepared = await inputs[row.operation]?.(cell);
  if (!prepared) throw new Error(`There is no input for ${row.operation}.`);
  return { cell, prepared };
}

/** What the server really says, in the signs of the table; anything else as it came. */
export async function verdictOn({ operation }: Row, { cell, prepared }: Asked): Promise<string> {
  const answer = await ask(cell.world, operation, prepared.input, cell.cookie);
  return verdictOf(answer, prepared.beyond ?? []);
}

function verdictOf({ status, code, text }: Answered, beyond: string[]): string {
  const refusals: Record<string, Verdict> = {
    auth_required: '1',
    forbidden: '3',
    not_found: '4',
    archived: 'A',
  };
  if (status < 300 || beyond.includes(code)) return '+';
  return refusals[code] ?? `${status} ${text.slice(0, 200)}`;
}
