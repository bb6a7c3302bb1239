import { describe, expect, it } from 'vitest';
import { problemsOf, type ClientHistory, type FinalStream } from '../support/history-checker.ts';

interface World {
  ann: ClientHistory;
  bob: ClientHistory;
  room: FinalStream;
}

/** Two clients, five messages each, everything as promised. */
function sound(): World {
  const room: FinalStream = { s: 'c:1', items: [] };
  const [ann, bob] = ['ann', 'bob'].map((client): ClientHistory => ({
    client,
    invokes: [],
    acks: [],
    seen: [],
    cameBack: true,
  })) as [ClientHistory, ClientHistory];
  for (let r = 1; r <= 10; r += 1) {
    const who = r % 2 ? ann : bob;
    const [cid, hash, id] = [`cid${r}`, `hash${r}`, `id${r}`];
    who.invokes.push({ cid, s: 'c:1', hash, atMs: r * 10 });
    who.acks.push({ cid, r, atMs: r * 10 + 5 });
    room.items.push({ r, id, cid, author: who.client, hash });
    for (const one of [ann, bob]) one.seen.push({ s: 'c:1', r, id, hash });
  }
  return { ann, bob, room };
}

const planted: [string, string, (world: World) => void][] = [
  ['a message that was promised is gone', 'lost', ({ room }) => void room.items.pop()],
  [
    'a message that was waited for never came',
    'lost',
    ({ ann }) => void ann.invokes.push({ cid: 'x', s: 'c:1', hash: 'x', atMs: 500 }),
  ],
  [
    'a repeated send is stored twice',
    'double',
    ({ room }) => void room.items.push({ ...room.items[9]!, r: 11 }),
  ],
  [
    'a number is left out',
    'hole',
    ({ room }) => room.items.forEach((item, at) => at > 5 && item.r++),
  ],
  [
    'two messages of one author are swapped',
    'reordered',
    ({ room }) => {
      [room.items[0]!.cid, room.items[2]!.cid] = ['cid3', 'cid1'];
    },
  ],
  ['the promise was another number', 'moved', ({ ann }) => void (ann.acks[0]!.r = 4)],
  [
    'a repeat got another answer',
    'two answers',
    ({ ann }) => void ann.acks.push({ cid: 'cid1', r: 7, atMs: 900 }),
  ],
  ['an answer came before the question', 'early', ({ bob }) => void (bob.acks[0]!.atMs = 1)],
  [
    'a later message got a lower number',
    'overtaken',
    ({ ann }) => void (ann.invokes[0]!.atMs = 60),
  ],
  ['a client missed one', 'missing', ({ bob }) => void bob.seen.splice(4, 1)],
  ['a client saw one twice', 'twice', ({ bob }) => void bob.seen.splice(4, 0, bob.seen[4]!)],
  [
    'a client saw them in another order',
    'backwards',
    ({ bob }) => void bob.seen.splice(4, 2, bob.seen[5]!, bob.seen[4]!),
  ],
  ['a client saw what is not there', 'phantom', ({ bob }) => void (bob.seen[9]!.r = 12)],
  ['a client saw another text', 'differs', ({ bob }) => void (bob.seen[3]!.hash = 'other')],
  ['the stored text is another', 'changed', ({ room }) => void (room.items[3]!.hash = 'other')],
  [
    'somebody without the right saw one',
    'leak',
    ({ bob }) => void (bob.readable = new Map([['c:1', { from: 3, to: 10 }]])),
  ],
  ['an outbox never empties', 'outbox', ({ ann }) => void ann.acks.pop()],
];

describe('the history checker', () => {
  it('has nothing to say about a sound history', () => {
    const { ann, bob, room } = sound();
    expect(problemsOf([ann, bob], [room])).toEqual([]);
  });

  it('lets a client that never came back have what it does not know of', () => {
    const { ann, bob, room } = sound();
    bob.cameBack = false;
    bob.acks.pop();
    bob.seen.pop();
    bob.invokes.push({ cid: 'never', s: 'c:1', hash: 'x', atMs: 900 });
    expect(problemsOf([ann, bob], [room])).toEqual([]);
  });

  it.each(planted)('notices that %s', (_name, kind, plant) => {
    const world = sound();
    plant(world);
    const problems = problemsOf([world.ann, world.bob], [world.room]);
    expect(
      problems.some((problem) => problem.startsWith(`${kind}:`)),
      problems.join('\n'),
    ).toBe(true);
  });
});
