import type { CriterionId } from '@leerkring/shared/features/questions/question.criteria.ts';
import type { ItemInput } from '@leerkring/shared/features/questions/question.item-input.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import type { DemoWorld } from '../world.ts';
import type { What } from './happening.ts';

/** Something on a question that the tale comes back on. */
export interface Named {
  itemId: Id;
  input: ItemInput;
}

interface Around {
  world: DemoWorld;
  actor: UserActor;
  /** How far the days of the stories were moved back. */
  backMs: number;
  criterionIds: readonly CriterionId[];
}

/** What somebody hangs on a question. */
export function inputOf(what: What, around: Around): ItemInput {
  const { world, actor, backMs, criterionIds } = around;
  switch (what.do) {
    case 'advise': {
      const scoreOf = (criterion: CriterionId) =>
        what.met.includes(criterion) ? ('met' as const) : ('partly' as const);
      const criteria = criterionIds.map((criterion) => ({ criterion, score: scoreOf(criterion) }));
      return { kind: 'feedback', text: what.text, criteria };
    }
    case 'react':
      return { kind: 'feedback', text: what.text, criteria: null };
    case 'help':
      return { kind: 'helper', personId: actor.id, text: what.text };
    case 'plan': {
      const ownerId = world.people[what.who].id;
      return {
        kind: 'action',
        text: what.text,
        ownerId,
        due: moved(what.due, backMs),
        done: false,
      };
    }
    case 'try': {
      const until = moved(what.until, backMs);
      const open = { status: 'running' as const, whatHappened: '', learned: '' };
      return { kind: 'experiment', text: what.text, until, ...open };
    }
    case 'find':
      return { kind: 'outcome', type: what.type, text: what.text };
    case 'wonder':
      return { kind: 'subQuestion', text: what.text, answered: false };
    default:
      throw new Error(`"${what.do}" hangs nothing on a question.`);
  }
}

function moved(day: string, backMs: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - backMs).toISOString().slice(0, 10);
}
