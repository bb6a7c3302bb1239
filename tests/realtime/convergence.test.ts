import { reactionEmoji } from '@leerkring/shared/features/chat/chat.view.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';
import { give, makeNetwork, makePerson, roomOf, type Person } from './cast.ts';
import type { Listener } from './listener.ts';
import { Replica } from './replica.ts';
import { allEntries, edit, messageNow, pin, range, react, remove, send } from './talk.ts';

let server: RunningServer;
let people: Person[];
let s: string;

beforeAll(async () => {
  server = await startApp();
  const network = await makeNetwork();
  people = [];
  for (const [at, name] of ['Sanne', 'Joris', 'Fatima', 'Karin', 'Bram'].entries()) {
    const person = await makePerson(server, name);
    await give(person, network, at === 2 ? 'facilitator' : 'member');
    people.push(person);
  }
  s = await roomOf(people[0]!, network, 'general');
});

/** One step of somebody; `which` points at one of the messages that are there by then. */
const step = fc.record({
  who: fc.nat(4),
  which: fc.nat(),
  what: fc.constantFrom('send', 'send', 'reply', 'edit', 'react', 'pin', 'remove', 'cut'),
  sign: fc.constantFrom(...reactionEmoji),
  on: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A client that comes and goes, and fetches what it missed. */
class Device {
  readonly replica = new Replica();
  readonly #person: Person;
  #listener: Listener | undefined;

  constructor(person: Person) {
    this.#person = person;
  }

  async connect(): Promise<void> {
    this.#listener = await this.#person.listen();
    this.#listener.socket.on('ev', (frame: { s: string; items: never[] }) => {
      if (frame.s === s) this.replica.take(frame.items);
    });
    await this.heal();
  }

  async heal(): Promise<void> {
    for (let head = Infinity; this.replica.last < head;) {
      const page = await range(this.#person, s, `?after=${this.replica.last}&limit=50`);
      this.replica.take(page.items);
      head = page.head;
    }
  }

  cut(): void {
    this.#listener?.close();
  }
}

const removedTexts = new Set<string>();
let said = 0;

async function take({ who, which, what, sign, on }: Step, devices: Device[]): Promise<void> {
  const person = people[who]!;
  if (what === 'cut') {
    devices[who]?.cut();
    return devices[who]?.connect();
  }
  const { head } = await range(person, s, '?limit=1');
  const around =
    head > 0 ? await range(person, s, `?around=${(which % head) + 1}&limit=2`) : undefined;
  const message = around?.items.find((entry) => entry.message)?.message;
  if (!message || what === 'send') return void (await send(person, s, `bericht-${++said}-`));
  if (what === 'reply') {
    return void (await send(person, s, `antwoord-${++said}-`, { replyTo: message.id }));
  }
  await change(person, { what, sign, on }, message);
}

async function change(
  person: Person,
  { what, sign, on }: Pick<Step, 'what' | 'sign' | 'on'>,
  message: { id: string; lastR: number; text: string },
): Promise<void> {
  const target = { s, id: message.id };
  if (what === 'edit') await edit(person, target, message.lastR, `anders-${++said}-`);
  if (what === 'react') await react(person, target, sign, on);
  if (what === 'pin') await pin(person, target, on);
  if (what !== 'remove') return;
  const { status } = await remove(person, target, message.lastR);
  if (status === 200 && message.text) removedTexts.add(message.text);
}

describe('M-10: whatever people do at the same time', () => {
  it('all screens end up the same, and what was removed is nowhere', async () => {
    const devices = people.map((person) => new Device(person));
    await Promise.all(devices.map((device) => device.connect()));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
        const own = people.map((_, who) => steps.filter((one) => one.who === who));
        await Promise.all(
          own.map(async (mine) => {
            for (const one of mine) await take(one, devices);
          }),
        );
        await expectSame(devices);
      }),
      { numRuns: 8, endOnFailure: true },
    );
    expect(removedTexts.size).toBeGreaterThan(0);
  });
});

async function expectSame(devices: Device[]): Promise<void> {
  const entries = await allEntries(people[0]!, s);
  const fresh = new Replica();
  fresh.take(entries);
  const truth = JSON.stringify(fresh.view());
  for (const text of removedTexts) expect(JSON.stringify(entries)).not.toContain(text);
  for (const device of devices) {
    await vi.waitFor(() => expect(device.replica.last).toBe(fresh.last), 5_000);
    expect(JSON.stringify(device.replica.view())).toBe(truth);
    expect(device.replica.numbers).toEqual(device.replica.numbers.map((_, at) => at + 1));
  }
}

it('a removed text is in no payload after its removal', async () => {
  const [sanne, joris] = people as [Person, Person];
  const listener = await joris.listen();
  const { body } = await send(sanne, s, 'geheim-woord');
  await send(joris, s, 'Wat zeg je?', { replyTo: body.id });
  await remove(sanne, { s, id: body.id }, body.r);
  await vi.waitFor(() => expect(listener.entries(s)).toHaveLength(3));
  const before = listener.heard.length;
  await react(sanne, { s, id: listener.entries(s)[1]!.message!.id }, '👍');
  await vi.waitFor(() => expect(listener.entries(s)).toHaveLength(4));
  expect(JSON.stringify(listener.heard.slice(before))).not.toContain('geheim');
  expect(JSON.stringify(await allEntries(joris, s))).not.toContain('geheim');
  expect(await messageNow(joris, { s, id: body.id })).toMatchObject({ body: null });
});
