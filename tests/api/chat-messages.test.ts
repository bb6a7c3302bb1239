import { beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson, roomOf, type Person } from '../realtime/cast.ts';
import { edit, messageNow, pin, range, react, remove, send } from '../realtime/talk.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';

let s: string;
let elsewhere: string;
let sanne: Person;
let joris: Person;
let fatima: Person;
let contact: Person;
let outsider: Person;

beforeAll(async () => {
  const server = await startApp();
  const network = await makeNetwork();
  const other = await makeNetwork();
  [sanne, joris, fatima, contact, outsider] = (await Promise.all(
    ['Sanne', 'Joris', 'Fatima', 'Karin', 'Bram'].map((name) => makePerson(server, name)),
  )) as [Person, Person, Person, Person, Person];
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  await give(fatima, network, 'facilitator');
  await give(contact, network, 'schoolContact');
  await give(outsider, other, 'member');
  s = await roomOf(sanne, network, 'general');
  elsewhere = await roomOf(outsider, other, 'general');
});

async function said(person: Person, text = 'Goedemorgen') {
  const { status, body } = await send(person, s, text);
  expect(status).toBe(201);
  return { s, id: body.id, r: body.r };
}

describe('a message', () => {
  it('is edited by its author on top of what the author saw', async () => {
    const message = await said(sanne, 'Vergadering om tien uur');
    const first = await edit(sanne, message, message.r, 'Vergadering om elf uur');
    expect(first.status).toBe(200);
    const late = await edit(sanne, message, message.r, 'Vergadering om twaalf uur');
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'conflict',
      data: { current: { lastR: first.body.r } },
    });
    expect(await messageNow(joris, message)).toMatchObject({
      text: 'Vergadering om elf uur',
      lastR: first.body.r,
      r: message.r,
    });
  });

  it('is not edited by anybody else, and removed only by author and moderator', async () => {
    const message = await said(sanne);
    expect((await edit(joris, message, message.r, 'Iets anders')).status).toBe(403);
    expect((await edit(fatima, message, message.r, 'Iets anders')).status).toBe(403);
    expect((await remove(joris, message, message.r)).status).toBe(403);
    expect((await remove(fatima, message, message.r)).status).toBe(200);
    expect(await messageNow(sanne, message)).toMatchObject({
      body: null,
      text: '',
      deleted: { by: 'moderator' },
    });
  });

  it('leaves nothing of itself when its author removes it', async () => {
    const message = await said(sanne, 'Dit had ik niet moeten zeggen');
    await react(joris, message, '👍');
    await pin(fatima, message);
    const { lastR } = await messageNow(sanne, message);
    expect((await remove(sanne, message, lastR)).status).toBe(200);
    const page = await range(joris, s, '?limit=200');
    expect(JSON.stringify(page)).not.toContain('niet moeten zeggen');
    expect(await messageNow(joris, message)).toMatchObject({
      deleted: { by: 'author' },
      reactions: [],
      pinned: null,
      files: [],
    });
    const pins = await joris.client.get<{ items: { id: string }[] }>(`/streams/${s}/pins`);
    expect(pins.body.items.map(({ id }) => id)).not.toContain(message.id);
  });

  it('xS15: a removed one, one elsewhere and one that never was cannot be changed', async () => {
    const message = await said(sanne);
    const { body } = await remove(sanne, message, message.r);
    expect((await edit(sanne, message, body.r, 'Toch weer')).status).toBe(403);
    expect((await react(joris, message, '👍')).status).toBe(403);
    const foreign = await send(outsider, elsewhere, 'Van een ander netwerk');
    for (const id of [foreign.body.id, '0'.repeat(24)]) {
      expect((await edit(sanne, { s, id }, 1, 'x')).status).toBe(404);
      expect((await remove(fatima, { s, id }, 1)).status).toBe(404);
      expect((await react(sanne, { s, id }, '👍')).status).toBe(404);
      expect((await pin(fatima, { s, id })).status).toBe(404);
      expect((await react(sanne, { s: elsewhere, id }, '👍')).status).toBe(404);
    }
  });

  it('gathers reactions, one per person and sign', async () => {
    const message = await said(sanne);
    await react(joris, message, '🎉');
    await react(joris, message, '🎉');
    await react(fatima, message, '🎉');
    await react(fatima, message, '👏');
    await react(fatima, message, '👏', false);
    expect((await react(joris, message, '💩')).status).toBe(400);
    const { reactions } = await messageNow(sanne, message);
    expect(reactions).toHaveLength(1);
    expect(reactions[0]).toMatchObject({
      emoji: '🎉',
      people: [{ id: joris.id }, { id: fatima.id }],
    });
  });

  it('is pinned by those who run the network', async () => {
    const message = await said(sanne);
    expect((await pin(joris, message)).status).toBe(403);
    expect((await pin(fatima, message)).status).toBe(200);
    const { body } = await joris.client.get<{ items: { id: string }[] }>(`/streams/${s}/pins`);
    expect(body.items[0]).toMatchObject({ id: message.id, pinned: { by: { id: fatima.id } } });
    expect((await pin(fatima, message, false)).status).toBe(200);
    expect(await messageNow(sanne, message)).toMatchObject({ pinned: null });
  });

  it('answers another one of the same room, and quotes it as it is now', async () => {
    const question = await said(joris, 'Wie doet mee?');
    const answer = await send(sanne, s, 'Ik', { replyTo: question.id });
    const target = { s, id: answer.body.id };
    expect(await messageNow(sanne, target)).toMatchObject({
      replyTo: {
        id: question.id,
        r: question.r,
        excerpt: 'Wie doet mee?',
        author: { id: joris.id },
      },
    });
    await remove(joris, question, question.r);
    expect(await messageNow(sanne, target)).toMatchObject({ replyTo: { excerpt: '' } });
    const foreign = await send(outsider, elsewhere, 'Ver weg');
    expect((await send(sanne, s, 'Ik ook', { replyTo: foreign.body.id })).status).toBe(400);
  });
});

describe('sending', () => {
  it('is for members: contacts read along, the outsider finds nothing', async () => {
    expect((await send(contact, s, 'Mag ik?')).status).toBe(403);
    expect((await range(contact, s)).head).toBeGreaterThan(0);
    expect((await send(outsider, s, 'Hallo')).status).toBe(404);
  });

  it('xS11: takes nothing that only the server decides', async () => {
    for (const more of [
      { authorId: joris.id },
      { r: 1 },
      { at: '2020-01-01' },
      { networkId: 'x' },
    ]) {
      const message = { cid: clientId(), body: 'Hallo', ...more };
      expect((await sanne.client.post(`/streams/${s}/events`, message)).status).toBe(400);
    }
  });

  it('xS14: a file that is not the own, waiting one says nothing about which', async () => {
    for (const id of ['0'.repeat(24), sanne.id]) {
      const refused = await send(sanne, s, 'Met bijlage', { files: [id] });
      expect(refused.status).toBe(400);
      expect(refused.body).toMatchObject({ code: 'invalid' });
    }
  });

  it.each([
    ['10,001 characters', 'a'.repeat(10_001), 413],
    ['10,000 characters', 'a'.repeat(10_000), 201],
    ['only blanks and zero-width characters', ' \u200b\u2060\n\u00ad ', 400],
    ['5,000 emoji with joiners', '👩‍🏫'.repeat(1_000), 201],
  ])('xS23: %s', async (_name, text, status) => {
    expect((await send(sanne, s, text)).status).toBe(status);
  });

  it('xS23: strips controls, ANSI codes and overrides of direction', async () => {
    const { body } = await send(sanne, s, 'een\u0000\u001b[31m rood\u202e woord');
    const { text } = await messageNow(sanne, { s, id: body.id });
    expect(text).toBe('een[31m rood woord');
  });

  it('xS25: shows markup as text and refuses links that run something', async () => {
    const text = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) **';
    const { body } = await send(sanne, s, text);
    expect((await messageNow(joris, { s, id: body.id })).text).toBe(text);
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'java\tscript:x',
    ]) {
      const link = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] };
      const doc = { type: 'doc', content: [{ type: 'paragraph', content: [link] }] };
      expect((await send(sanne, s, doc)).status).toBe(400);
    }
    const begun = performance.now();
    expect((await send(sanne, s, '*'.repeat(10_000))).status).toBe(201);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
