import {
  answerConsent,
  createPractice,
  listOwnFragments,
  movePractice,
  quoteFragment,
  reviewPractice,
  setAuthors,
  showOwnName,
  showSchool,
} from '@leerkring/server/features/practices';
import {
  practiceStepIds,
  publicChecks,
  type PracticeStepId,
} from '@leerkring/shared/features/practices/practice-steps.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { longFromPlain } from '@leerkring/shared/long-text.ts';
import { randomUUID } from 'node:crypto';
import { momentIn } from '../amsterdam.ts';
import type { PersonKey } from '../cast.ts';
import { networkPlans, type NetworkKey } from '../networks/index.ts';
import type { Told } from '../story.ts';
import type { Deed } from '../timeline.ts';
import { actorOf, coordinatorOf, streamOf, type DemoWorld } from '../world.ts';
import type { PracticePlan } from './practice-plans.ts';

/** What was brought so far, by the keys of the plans. */
export type Brought = Map<string, Id>;

/** The life of a good practice, as far as it has come. */
export function livePractice(told: Told, brought: Brought, plan: PracticePlan): Deed[] {
  const { world } = told;
  const state = { id: '' };
  const at = (day: number, what: string, perform: () => Promise<unknown>): Deed => {
    const moment = new Date(momentIn(plan.day, '15.40').getTime() + day * DAY_MS);
    return { moment, what: `${plan.title}: ${what}`, perform };
  };
  const writing = at(0, 'is written', async () => {
    state.id = await write(world, brought, plan);
  });
  const steps = stepsOf(plan).map((step, index) =>
    at((index + 1) * DAYS_APART, step, () => take(told, plan, state.id, step)),
  );
  return [writing, ...steps];
}

const DAY_MS = 24 * 60 * 60_000;
const DAYS_APART = 2;

/** Every step on the straight way to where it stands. */
function stepsOf({ upTo }: PracticePlan): PracticeStepId[] {
  const straight = practiceStepIds.filter((step) => usualSteps.has(step));
  return upTo === undefined
    ? []
    : upTo === 'retire'
      ? [...straight.slice(0, straight.indexOf('requestPublic')), upTo]
      : straight.slice(0, straight.indexOf(upTo) + 1);
}

const usualSteps = new Set<PracticeStepId>([
  ...(['submit', 'startReview', 'approve', 'showInNetwork', 'requestPublic', 'publish'] as const),
]);

async function write(world: DemoWorld, brought: Brought, plan: PracticePlan): Promise<Id> {
  const { title, summary, context, approach, result, tips, themes, schoolTypes } = plan;
  const author = await actorOf(world, plan.by);
  const { _id } = await createPractice(author, world.networks[plan.network].slug, {
    ...{ cid: randomUUID(), title, summary, themes, schoolTypes, licence: 'ccBySa4' },
    ...{ context: longFromPlain(context), approach: longFromPlain(approach) },
    ...{ result: longFromPlain(result), tips: longFromPlain(tips) },
    materialIds: (plan.materials ?? []).flatMap((key) => brought.get(key) ?? []),
  });
  const together = [plan.by, ...(plan.together ?? [])].map((key) => world.people[key].id);
  if (together.length > 1) await setAuthors(author, _id, together);
  return _id;
}

async function take(told: Told, plan: PracticePlan, id: Id, step: PracticeStepId) {
  if (step === 'submit') await quote(told, plan, id);
  if (step === 'approve') await review(told.world, plan, id);
  if (step === 'requestPublic') await agree(told.world, plan, id);
  const checks = step === 'requestPublic' ? [...publicChecks] : undefined;
  const actor = await actorOf(told.world, takerOf(plan, step));
  await movePractice(actor, id, { step, note: '', checks, leaveOut: false });
  // A peer has read it by now, also where that is as far as it came.
  if (step === 'startReview' && plan.upTo === step) await review(told.world, plan, id);
}

function takerOf({ by, network }: PracticePlan, step: PracticeStepId): PersonKey {
  if (step === 'publish') return coordinatorOf(networkPlans[network]);
  return step === 'startReview' || step === 'approve' ? facilitatorOf(network) : by;
}

function facilitatorOf(network: NetworkKey): PersonKey {
  const found = networkPlans[network].members.find(({ role }) => role === 'facilitator');
  if (!found) throw new Error(`${network} has no facilitator.`);
  return found.who;
}

async function review(world: DemoWorld, { peer }: PracticePlan, id: Id): Promise<void> {
  const actor = await actorOf(world, peer.who);
  await reviewPractice(actor, id, { advice: 'ready', text: peer.text });
}

async function agree(world: DemoWorld, plan: PracticePlan, id: Id): Promise<void> {
  for (const key of plan.showName ?? []) {
    const { authors } = await showOwnName(await actorOf(world, key), id, true);
    const voice = plan.showSchool && world.people[plan.showSchool].id;
    const schoolId = authors.find(({ personId }) => personId === voice)?.schoolId;
    if (!plan.showSchool || !schoolId) continue;
    await showSchool(await actorOf(world, plan.showSchool), { id, schoolId }, true);
  }
}

async function quote({ world, said }: Told, plan: PracticePlan, id: Id): Promise<void> {
  if (!plan.quote) return;
  const { room, who, text } = plan.quote;
  const s = streamOf(world, room);
  const source = said.find((one) => one.s === s && one.author === who);
  if (!source) throw new Error(`${who} has said nothing in ${room}.`);
  const author = await actorOf(world, plan.by);
  const fragment = { cid: randomUUID(), text, place: 'result' as const };
  const ref = { kind: 'message' as const, id: source.id };
  await quoteFragment(author, id, { ...fragment, source: ref });
  const contributor = await actorOf(world, who);
  const { items } = await listOwnFragments(contributor.id, { limit: 1 });
  await answerConsent(contributor, items[0]?.id ?? '', { answer: 'given', showName: false });
}
