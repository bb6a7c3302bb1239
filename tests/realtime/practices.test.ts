import type { MaterialPage } from '@leerkring/shared/features/practices/materials.view.ts';
import type { PracticePage } from '@leerkring/shared/features/practices/practices.view.ts';
import type { SubjectRef } from '@leerkring/shared/subject.ts';
import { beforeAll, expect, it, vi } from 'vitest';
import { bring, makeExchange, showInNetwork, write, type Exchanging } from '../api/practising.ts';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { roomOf, type Person } from './cast.ts';
import type { Listener } from './listener.ts';

let server: RunningServer;
let cast: Exchanging;

beforeAll(async () => {
  server = await startApp();
  cast = await makeExchange(server);
});

async function watching(person: Person, ref: SubjectRef): Promise<Listener> {
  const listener = await person.listen();
  await listener.say('look', { subjects: [ref] });
  return listener;
}

const lastNumber = (listener: Listener) => listener.frames('news').at(-1)?.revision;

it('tells who looks at material that a school took it; the outsider hears nothing', async () => {
  const { sanne, bo, dewi, network } = cast;
  const { id } = await bring(sanne, network);
  const ref: SubjectRef = { kind: 'material', id };
  const [giver, taker, outsider] = await Promise.all(
    [sanne, bo, dewi].map((person) => watching(person, ref)),
  );
  const { body } = await bo.client.post<MaterialPage>(`/materials/${id}/fetches`);
  for (const listener of [giver, taker]) {
    await vi.waitFor(() => expect(listener && lastNumber(listener)).toBe(body.revision));
  }
  expect(outsider?.frames('unseen')).toEqual([ref]);
  expect(outsider?.frames('news')).toEqual([]);
});

it('tells who looks at the shelf that something was put on it', async () => {
  const { sanne, bo, dewi, network } = cast;
  const ref: SubjectRef = { kind: 'practiceList', id: network.id };
  const [member, outsider] = await Promise.all([bo, dewi].map((who) => watching(who, ref)));
  const before = (member && lastNumber(member)) ?? 0;
  await bring(sanne, network);
  await vi.waitFor(() => expect(member && lastNumber(member)).toBeGreaterThan(before));
  expect(outsider?.frames('news')).toEqual([]);
});

it('tells author and reader that a fragment was taken back, and not what it said', async () => {
  const { sanne, bo, femke, dewi, network, makers } = cast;
  const text = `Zeldzaam ${clientId()}`;
  const s = await roomOf(bo, network, 'general');
  const message = { cid: clientId(), type: 'text', body: text };
  const { body: said } = await bo.client.post<{ id: string }>(`/streams/${s}/events`, message);
  const { id } = await write(sanne, network);
  const source = { kind: 'message', id: said.id };
  const fragment = { cid: clientId(), source, text, place: 'tips' };
  const { body } = await sanne.client.post<PracticePage>(`/practices/${id}/fragments`, fragment);
  await showInNetwork(id, makers);
  const ref: SubjectRef = { kind: 'practice', id };
  const [author, reader, outsider] = await Promise.all(
    [sanne, femke, dewi].map((person) => watching(person, ref)),
  );
  await bo.client.put(`/fragments/${body.fragments[0]?.id}/consent`, { answer: 'refused' });
  const { body: now } = await femke.client.get<PracticePage>(`/practices/${id}`);
  for (const listener of [author, reader]) {
    await vi.waitFor(() => expect(listener && lastNumber(listener)).toBe(now.revision));
    expect(JSON.stringify(listener?.heard)).not.toContain(text);
  }
  expect(outsider?.frames('news')).toEqual([]);
});
