import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { authorize } from '../../platform/authorize.ts';
import {
  changeQuestion,
  type Change,
  type Changed,
  type ChangeTarget,
  type Scene,
} from './question.change.ts';
import { wallOf } from './wall.change.ts';

export interface IntakeInput {
  plannedAt?: string | null;
  notes?: string;
  done?: boolean;
}

/** Plans or notes the talk between the school and who guides the network. */
export async function guideQuestion(
  actor: Actor,
  target: ChangeTarget,
  input: IntakeInput,
): Promise<Changed> {
  return changeQuestion(actor, target, requireGuide, async (scene) => noteIntake(scene, input));
}

/** Puts a question into a cluster of its network, or out of all. */
export async function clusterQuestion(
  actor: Actor,
  target: ChangeTarget,
  clusterId: Id | null,
): Promise<Changed> {
  return changeQuestion(actor, target, requireGuide, async ({ session, question }) => {
    const { clusters } = await wallOf(question.networkId, session);
    const cluster = clusters.find(({ id }) => id === clusterId);
    if (clusterId && !cluster) throw new AppError('invalid', { reason: 'question.cluster' });
    const kind = cluster ? 'clustered' : 'unclustered';
    return { set: { clusterId }, event: { kind, note: cluster?.name ?? '' }, isMovement: false };
  });
}

function requireGuide({ actor, facts }: Scene): void {
  authorize(actor, 'question.guide', facts);
}

function noteIntake({ question, now }: Scene, input: IntakeInput): Change {
  const before = question.intake ?? { plannedAt: null, notes: '', doneAt: null };
  const { plannedAt, notes = before.notes, done } = input;
  const planned = plannedAt === undefined ? before.plannedAt : plannedAt && new Date(plannedAt);
  const doneAt = done === undefined ? before.doneAt : done ? (before.doneAt ?? now) : null;
  const intake = { plannedAt: planned || null, notes, doneAt };
  return { set: { intake }, event: intakeEvent(before, intake) };
}

type Intake = NonNullable<Scene['question']['intake']>;

function intakeEvent(before: Intake, after: Intake): Change['event'] {
  if (after.doneAt && !before.doneAt) return { kind: 'intakeHeld' };
  if (after.plannedAt && after.plannedAt.getTime() !== before.plannedAt?.getTime()) {
    return { kind: 'intakePlanned', note: after.plannedAt.toISOString() };
  }
  return { kind: 'intakeNoted', quiet: true };
}
