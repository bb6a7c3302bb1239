import { rules, type ActionId } from '@leerkring/shared/policy/actions.ts';
import { anyone, signedIn, type Decision } from '@leerkring/shared/policy/decision.ts';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actors, matrix, type ActorName, type Row } from '../authz/matrix.ts';
import { operations } from '../authz/requests.ts';
import { prepare, verdictOn } from '../authz/verdicts.ts';
import { makeWorld, type World } from '../authz/world.ts';

/** S-03: a table that no broken rule can pass. Each rule is broken in turn, the server keeps running. */

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const sound = { ...rules };
afterEach(() => void Object.assign(rules, sound));

const decided = [...new Set(Object.values(operations).map(({ action }) => action))].sort();
// A closed network stays closed, so what closes one is broken last.
const inOrder = [...decided.filter((action) => action !== 'network.archive'), 'network.archive'];
// What these need besides the rule is looked up among one's own: a device of one's own, the school
// for which one takes part, a room and a question that one reads. A yes alone opens nothing.
const guardedTwice = ['device.end', 'material.fetch', 'question.follow', 'question.harvest'];
// Only a leader of the very school speaks for it, and none is in the table; the tests of public
// names prove that one.
const allowsNobodyHere = ['practice.showSchool'];
const judging = inOrder.filter(
  (action): action is ActionId =>
    ![anyone, signedIn].includes(sound[action as ActionId] as never) &&
    !guardedTwice.includes(action),
);

describe('a rule that says no to everybody', () => {
  const allowing = decided.filter((action) => !allowsNobodyHere.includes(action));
  it.each(allowing)('%s is noticed', async (action) => {
    expect(await noticed(action, { allow: false, code: 'forbidden', rule: 'broken' })).toBe(true);
  });
});

describe('a rule that says yes to everybody', () => {
  it.each(judging)('%s is noticed', async (action) => {
    expect(await noticed(action, { allow: true })).toBe(true);
  });
});

/** Whether at least one cell of the table differs while this rule always says the same. */
async function noticed(action: ActionId, always: Decision): Promise<boolean> {
  for (const row of matrix.filter(({ operation }) => operations[operation]?.action === action)) {
    for (const actor of actors) {
      const isYes = row.verdicts[actor] === '+';
      if (isYes !== always.allow && (await differs(row, actor, action, always))) return true;
    }
  }
  return false;
}

async function differs(row: Row, actor: ActorName, action: ActionId, always: Decision) {
  // What the cell needs is made by sound rules; only the question meets the broken one.
  const asked = await prepare(world, row, actor);
  Object.assign(rules, { [action]: () => always });
  const verdict = await verdictOn(row, asked);
  Object.assign(rules, sound);
  await asked.prepared.restore?.();
  return verdict !== row.verdicts[actor];
}
