import {
  deleteMessage,
  editMessage,
  pinMessage,
  reactToMessage,
  sendMessage,
} from '@leerkring/server/features/chat';
import type { Id, StreamId } from '@leerkring/shared/ids.ts';
import { randomUUID } from 'node:crypto';
import { attachmentFor } from './attachments.ts';
import { keyOfName, personKeys, type PersonKey } from './cast.ts';
import { bodyOf } from './message-body.ts';
import type { Aside, Line } from './script.ts';
import type { Deed } from './timeline.ts';
import { actorOf, enterRoom, type DemoWorld } from './world.ts';

/** What was said so far, to answer to and to come back on. */
export interface Told {
  world: DemoWorld;
  said: Said[];
}

/** A message as far as others come back on it. */
export interface Said {
  s: StreamId;
  id: Id;
  author: PersonKey;
  r: number;
  /** The number of its last change. */
  lastR: number;
  isRemoved: boolean;
}

/** The deeds that tell these lines: each is said, and then comes what others do with it. */
export function tell(told: Told, lines: Line[]): Deed[] {
  const spoken = lines.map((line): Spoken => ({ line }));
  return [...spoken.flatMap((one) => deedsOf(told, one)), ...reactions(told, spoken)];
}

/** A line, and the message that it became. */
interface Spoken {
  line: Line;
  said?: Said;
}

function deedsOf(told: Told, spoken: Spoken): Deed[] {
  const { line } = spoken;
  const saying: Deed = {
    moment: line.moment,
    what: `${line.author} says in ${line.room}: ${line.text}`,
    perform: async () => (spoken.said = await say(told, line)),
  };
  const changes = line.asides.filter((aside) => aside.do !== 'react');
  return [saying, ...changes.map((aside) => deedOf(told, spoken, aside))];
}

function deedOf(told: Told, spoken: Spoken, aside: Aside): Deed {
  const { room, text } = spoken.line;
  return {
    moment: aside.moment,
    what: `${aside.by.join(', ')} ${aside.do} in ${room}: ${text}`,
    perform: async () => spoken.said && follow(told, spoken.said, aside),
  };
}

/**
 * People look at their screen every half hour. All who react then share a commit, which makes the
 * whole telling a quarter quicker.
 */
function reactions(told: Told, spoken: Spoken[]): Deed[] {
  const given = spoken.flatMap((one) =>
    one.line.asides
      .filter((aside) => aside.do === 'react')
      .map((aside) => deedOf(told, one, aside)),
  );
  const looks = Map.groupBy(given, ({ moment }) => Math.ceil(moment.getTime() / LOOK_MS));
  return [...looks].map(([look, deeds]) => ({
    moment: new Date(look * LOOK_MS),
    what: deeds.map(({ what }) => what).join('; '),
    perform: (backMs) => Promise.all(deeds.map(({ perform }) => perform(backMs))),
  }));
}

const LOOK_MS = 30 * 60_000;

async function say(told: Told, { room, author, text, answers, file }: Line): Promise<Said> {
  const { world, said } = told;
  const s = await enterRoom(world, room, author);
  const actor = await actorOf(world, author);
  const sent = await sendMessage(actor, {
    ...{ s, cid: randomUUID(), body: bodyIn(world, text) },
    ...(answers && { replyTo: lastOf(told, s, answers).id }),
    ...(file && { files: [await attachmentFor(actor, file)] }),
  });
  const message = { s, id: sent.id, author, r: sent.r, lastR: sent.r, isRemoved: false };
  said.push(message);
  return message;
}

async function follow({ world }: Told, said: Said, aside: Aside): Promise<void> {
  const deeds = aside.by.map((key) => followAs(world, said, aside, key));
  const numbers = (await Promise.all(deeds)).map(({ r }) => r);
  said.lastR = Math.max(said.lastR, ...numbers);
  said.isRemoved ||= aside.do === 'remove';
}

async function followAs(world: DemoWorld, { s, id, lastR }: Said, aside: Aside, key: PersonKey) {
  const actor = await actorOf(world, key);
  const target = { s, id, cid: randomUUID() };
  switch (aside.do) {
    case 'react':
      return reactToMessage(actor, target, { emoji: aside.emoji, on: true });
    case 'pin':
      return pinMessage(actor, target, true);
    case 'edit':
      return editMessage(actor, target, { baseR: lastR, body: bodyIn(world, aside.text) });
    case 'remove':
      return deleteMessage(actor, target, lastR);
  }
}

function lastOf({ said }: Told, s: StreamId, author: PersonKey): Said {
  const found = said.findLast((one) => one.s === s && one.author === author);
  if (!found) throw new Error(`${author} has said nothing here yet.`);
  return found;
}

function bodyIn({ people }: DemoWorld, text: string) {
  return bodyOf(text, (givenName) => {
    const isPerson = personKeys.some((key) => key === givenName.toLowerCase());
    return isPerson ? people[keyOfName(givenName)] : undefined;
  });
}
