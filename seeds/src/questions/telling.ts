import { sendMessage } from '@leerkring/server/features/chat';
import {
  addCluster,
  addItem,
  changeItem,
  clusterQuestion,
  createQuestion,
  guideQuestion,
  harvest,
  moveQuestion,
  openQuestion,
  writeQuestion,
} from '@leerkring/server/features/questions';
import { criterionIds } from '@leerkring/shared/features/questions/question.criteria.ts';
import type { QuestionStatus } from '@leerkring/shared/features/questions/question.transitions.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { randomUUID } from 'node:crypto';
import { momentIn } from '../amsterdam.ts';
import { bodyOf } from '../message-body.ts';
import type { Told } from '../story.ts';
import { deedOn, type Deed } from '../timeline.ts';
import { actorOf, enterRoom } from '../world.ts';
import type { Happening, QuestionTale, What } from './happening.ts';
import { inputOf, type Named } from './items.ts';

/** One question on its way through the stories. */
interface Living {
  told: Told;
  tale: QuestionTale;
  id: Id;
  status: QuestionStatus;
  /** Items that the tale comes back on. */
  named: Map<string, Named>;
  backMs: number;
}

/** The deeds of these tales. */
export function tellQuestions(told: Told, tales: QuestionTale[]): Deed[] {
  return tales.flatMap((tale) => {
    const living: Living = { told, tale, id: '', status: 'draft', named: new Map(), backMs: 0 };
    return [
      deedOn(tale.on, tale.at, `${tale.by} begins: ${tale.wording}`, () => begin(living)),
      ...tale.then.map((happening) =>
        deedOn(happening.on, happening.at, `${happening.by} ${happening.do}`, (backMs) => {
          living.backMs = backMs;
          return happen(living, happening);
        }),
      ),
    ];
  });
}

async function begin(living: Living): Promise<void> {
  const { told, tale } = living;
  const { people, networks } = told.world;
  const { wording, themes, format } = tale;
  living.id = await createQuestion(
    await actorOf(told.world, tale.by),
    networks[tale.network].slug,
    {
      ...{ cid: randomUUID(), wording, themes, format },
      coWriterIds: (tale.with ?? []).map((key) => people[key].id),
    },
  );
}

async function happen(living: Living, happening: Happening): Promise<void> {
  const actor = await actorOf(living.told.world, happening.by);
  const on = { id: living.id, cid: randomUUID() };
  switch (happening.do) {
    case 'write':
      return void (await writeQuestion(actor, on, {
        ...happening,
        base: await baseOf(actor, on.id),
      }));
    case 'move':
      return move(living, actor, happening);
    case 'intake':
      return intake(living, actor, happening);
    case 'cluster':
      return cluster(living, actor, happening.name);
    case 'say':
      return say(living, happening.by, happening.text);
    case 'harvest':
      return reap(living, actor, happening);
    case 'finish':
    case 'conclude':
      return comeBack(living, actor, happening);
    default:
      return hang(living, actor, happening);
  }
}

type Did<Kind extends What['do']> = Extract<What, { do: Kind }>;

async function baseOf(actor: UserActor, id: Id): Promise<number> {
  return (await openQuestion(actor, id)).question.textRevision;
}

async function move(
  living: Living,
  actor: UserActor,
  { to, note = '' }: Did<'move'>,
): Promise<void> {
  const { id, status: from } = living;
  await moveQuestion(actor, { id, cid: randomUUID() }, { from, to, note });
  living.status = to;
}

async function intake(
  { id, backMs }: Living,
  actor: UserActor,
  { planned, notes, held }: Did<'intake'>,
): Promise<void> {
  const moment = planned && new Date(momentIn(planned.on, planned.at).getTime() - backMs);
  const plannedAt = moment?.toISOString();
  await guideQuestion(actor, { id, cid: randomUUID() }, { plannedAt, notes, done: held });
}

async function cluster({ told, tale, id }: Living, actor: UserActor, name: string): Promise<void> {
  const { slug } = told.world.networks[tale.network];
  const clusters = await addCluster(actor, slug, name);
  const found = clusters.find((one) => one.name === name);
  await clusterQuestion(actor, { id, cid: randomUUID() }, found?.id ?? null);
}

async function hang(
  living: Living,
  actor: UserActor,
  what: Exclude<What, Did<'write' | 'move' | 'intake' | 'cluster' | 'say' | 'harvest'>>,
): Promise<void> {
  const { told, id, backMs, named } = living;
  const input = inputOf(what, { world: told.world, actor, backMs, criterionIds });
  const { event } = await addItem(actor, { id, cid: randomUUID() }, input);
  if ('name' in what) named.set(what.name, { itemId: event.itemId ?? '', input });
}

/** What was planned is done, what was tried has ended. */
async function comeBack(
  { id, named }: Living,
  actor: UserActor,
  what: Did<'finish' | 'conclude'>,
): Promise<void> {
  const known = named.get(what.name);
  if (!known) throw new Error(`Nothing here is called "${what.name}".`);
  const { itemId, input } = known;
  const { items } = await openQuestion(actor, id);
  const base = items.find((item) => item.id === itemId)?.revision ?? 0;
  const after = changed(input, what);
  await changeItem(actor, { id, itemId, cid: randomUUID() }, { base, input: after });
}

function changed(input: Named['input'], what: Did<'finish' | 'conclude'>): Named['input'] {
  if (what.do === 'finish' && input.kind === 'action') return { ...input, done: true };
  if (what.do === 'conclude' && input.kind === 'experiment') {
    const { whatHappened, learned } = what;
    return { ...input, status: 'done', whatHappened, learned };
  }
  throw new Error(`"${what.name}" cannot end like that.`);
}

async function say({ told, id }: Living, by: Happening['by'], text: string): Promise<void> {
  const actor = await actorOf(told.world, by);
  const s = (await openQuestion(actor, id)).question.room?.s;
  if (!s) throw new Error('This question has no room yet.');
  const body = bodyOf(text, () => undefined);
  const { id: messageId, r } = await sendMessage(actor, { s, cid: randomUUID(), body });
  told.said.push({ s, id: messageId, author: by, r, lastR: r, isRemoved: false });
}

async function reap(
  { told, id }: Living,
  actor: UserActor,
  { as, of, room, text }: Did<'harvest'>,
): Promise<void> {
  const own = (await openQuestion(actor, id)).question.room?.s;
  const s = room ? await enterRoom(told.world, room, of) : own;
  const message = told.said.findLast((one) => one.s === s && one.author === of);
  if (!message) throw new Error(`${of} has said nothing there yet.`);
  const cid = randomUUID();
  await harvest(actor, { questionId: id, messageId: message.id, as, cid, text });
}
