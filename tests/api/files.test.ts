import { sendMessage } from '@leerkring/server/features/chat';
import { storeUpload } from '@leerkring/server/features/files';
import { clock } from '@leerkring/server/platform/clock';
import { runJob } from '@leerkring/server/platform/jobs';
import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import { messageBodySchema } from '@leerkring/shared/rich-text.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import mongoose from 'mongoose';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  give,
  makeNetwork,
  makePerson,
  roomOf,
  type Person,
  type TestNetwork,
} from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { Client, clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { docx, odt, pdf, picture, refused, tellingPhoto } from './upload-corpus.ts';

let server: RunningServer;
let network: TestNetwork;
let s: string;
let sanne: Person;
let joris: Person;
let dewi: Person;

beforeAll(async () => {
  server = await startApp();
  network = await makeNetwork();
  const elsewhere = await makeNetwork();
  sanne = await makePerson(server, 'Sanne');
  joris = await makePerson(server, 'Joris');
  dewi = await makePerson(server, 'Dewi');
  await give(sanne, network, 'member');
  await give(joris, network, 'member');
  await give(dewi, elsewhere, 'facilitator');
  s = await roomOf(sanne, network, 'general');
});

afterEach(() => clock.reset());

function upload(who: Client, name: string, content: Buffer, purpose = 'message', type?: string) {
  const form = new FormData();
  const bytes = new Blob([new Uint8Array(content)], type ? { type } : {});
  form.append('file', bytes, name);
  return who.post<FileView>(`/files?purpose=${purpose}`, form);
}

async function download(who: Client, path: string, headers: Record<string, string> = {}) {
  const url = `${server.url}${path}`;
  const answer = await fetch(url, { headers: { cookie: who.cookie, ...headers } });
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: Buffer.from(await answer.bytes()),
  };
}

const attach = (who: Person, files: string[]) =>
  who.client.post(`/streams/${s}/events`, { cid: clientId(), body: 'Kijk', files });

describe('uploading', () => {
  it.each([
    ['verslag.pdf', pdf, 'application/pdf'],
    ['PTA concept.docx', docx, /wordprocessingml.document$/],
    ['notitie.odt', odt, /opendocument.text$/],
    ['lijst.csv', Buffer.from('naam;school\r\nZoë;Fictavia\r\n'), 'text/csv'],
    ['lees mij.md', Buffer.from('# Hallo'), 'text/markdown'],
  ])('keeps %s as it came and gives it back as a download only', async (name, content, mime) => {
    const made = await upload(sanne.client, name, content, 'message', 'text/html');
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name, size: content.length, image: null });
    expect(made.body.mime).toMatch(mime);
    const { headers, bytes } = await download(sanne.client, made.body.url);
    expect(bytes.equals(content)).toBe(true);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('cache-control')).toContain('private');
  });

  it('xU6: makes images anew: upright, without place, camera or hidden text', async () => {
    const photo = await tellingPhoto();
    expect(photo.includes('GEHEIM')).toBe(true);
    const { status, body } = await upload(sanne.client, 'foto.JPG', photo);
    expect([status, body.image]).toEqual([201, { width: 20, height: 60 }]);
    const { bytes, headers } = await download(sanne.client, body.url);
    expect(bytes.includes('GEHEIM')).toBe(false);
    const { exif, xmp, icc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(headers.get('content-disposition')).toMatch(/^inline; /);
  });

  it('xU3: loses what was hidden behind an image', async () => {
    const hidden = '<script>alert("verstopt")</script>PK\u0003\u0004';
    const polyglot = Buffer.concat([await picture().png().toBuffer(), Buffer.from(hidden)]);
    const { body } = await upload(sanne.client, 'dubbel.png', polyglot);
    const { bytes } = await download(sanne.client, body.url);
    expect(bytes.includes('verstopt')).toBe(false);
  });

  it('makes large images smaller, with a thumbnail', async () => {
    const large = await picture(5_000, 2_500).webp().toBuffer();
    const { body } = await upload(sanne.client, 'groot.webp', large);
    expect(body.image).toEqual({ width: 4_096, height: 2_048 });
    const { bytes } = await download(sanne.client, String(body.thumbnailUrl));
    expect(await sharp(bytes).metadata()).toMatchObject({
      width: 480,
      height: 240,
      format: 'webp',
    });
  });

  it('xU2, xU5, xU8: refuses what is not what it says, or what could act', async () => {
    const before = await mongoose.connection.collection('uploads').countDocuments();
    for (const [name, content] of await refused()) {
      const { status, body } = await upload(sanne.client, name, content);
      expect([name, status, (body as { code?: string }).code]).toEqual([
        name,
        422,
        'unsupported_file',
      ]);
    }
    expect(await mongoose.connection.collection('uploads').countDocuments()).toBe(before);
  });

  it('xU14: cleans the name', async () => {
    const called = async (name: string) =>
      (await upload(sanne.client, name, Buffer.from('x'))).body.name;
    expect(await called('../../etc/pass wd.txt')).toBe('pass wd.txt');
    expect(await called('C:\\temp\\lijst.txt')).toBe('lijst.txt');
    expect(await called('…\u202etxt.exe.txt')).not.toContain('\u202e');
    expect(await called('.txt')).toBe('bestand.txt');
    expect((await called(`${'lang'.repeat(60)}.txt`)).length).toBe(120);
    const { body } = await upload(sanne.client, 'Zoë "citaat"\' 100%.txt', Buffer.from('x'));
    const { headers } = await download(sanne.client, body.url);
    expect(headers.get('content-disposition')).toBe(
      "attachment; filename=\"Zoe citaat' 100_.txt\"; filename*=UTF-8''Zo%C3%AB%20citaat%27%20100%25.txt",
    );
  });

  it.each([
    ['twee bestanden', (form: FormData) => (form.append('a', file()), form.append('b', file()))],
    ['geen bestand', (form: FormData) => form.append('tekst', 'x')],
    ['veel velden', (form: FormData) => many(form)],
  ])('takes one file in a form, not %s', async (_name, fill) => {
    const form = new FormData();
    fill(form);
    const before = await mongoose.connection.collection('uploads').countDocuments();
    expect((await sanne.client.post('/files?purpose=message', form)).status).toBe(400);
    expect(await mongoose.connection.collection('uploads').countDocuments()).toBe(before);
  });

  it('takes no other purpose, no other body and no stranger', async () => {
    expect((await upload(sanne.client, 'a.txt', Buffer.from('x'), 'avatar')).status).toBe(400);
    expect((await sanne.client.post('/files?purpose=message', { file: 'x' })).status).toBe(400);
    expect((await upload(new Client(server), 'a.txt', Buffer.from('x'))).status).toBe(401);
  });
});

describe('a file in a room', () => {
  it('is its owner’s until it is attached, then of the readers of the room', async () => {
    const { id, url } = (await upload(sanne.client, 'plan.txt', Buffer.from('plan'))).body;
    expect((await download(joris.client, url)).status).toBe(404);
    expect((await attach(sanne, [id])).status).toBe(201);
    expect((await download(joris.client, url)).bytes.toString()).toBe('plan');
    expect((await joris.client.get(`/files/${id}`)).body['name']).toBe('plan.txt');
    const foreign = await dewi.client.get(`/files/${id}`);
    const random = await dewi.client.get(`/files/${'e'.repeat(24)}`);
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...random.body, requestId: '' });
    expect((await download(new Client(server), url)).status).toBe(401);
  });

  it('xU16: cannot be attached by another, or twice', async () => {
    const { id } = (await upload(sanne.client, 'mijn.txt', Buffer.from('x'))).body;
    const stolen = await attach(joris, [id]);
    expect([stolen.status, stolen.body['code']]).toEqual([400, 'invalid']);
    expect((await attach(sanne, [id])).status).toBe(201);
    expect((await attach(sanne, [id])).status).toBe(400);
    const others = await attach(joris, []);
    expect(others.status).toBe(201);
  });

  it('goes away with its message, bytes and all', async () => {
    const { id, url } = (await upload(sanne.client, 'weg.txt', Buffer.from('weg'))).body;
    const sent = await attach(sanne, [id]);
    const removal = { cid: clientId(), baseR: sent.body['r'] };
    const path = `/streams/${s}/events/${String(sent.body['id'])}`;
    expect((await sanne.client.delete(path, removal)).status).toBe(200);
    expect((await download(sanne.client, url)).status).toBe(404);
  });

  it('is asked for again only when it changed, and never by who lost the right', async () => {
    const bo = await makePerson(server, 'Bo');
    await give(bo, network, 'member');
    const { id, url } = (await upload(bo.client, 'eigen.txt', Buffer.from('x'))).body;
    await attach(bo, [id]);
    const etag = String((await download(bo.client, url)).headers.get('etag'));
    const again = { 'if-none-match': etag };
    expect((await download(bo.client, url, again)).status).toBe(304);
    await bo.client.delete(`/networks/${network.slug}/members/${bo.id}`);
    expect((await download(bo.client, url, again)).status).toBe(404);
  });
});

describe('a waiting file', () => {
  it('can be thrown away by its owner only', async () => {
    const { id, url } = (await upload(sanne.client, 'fout.txt', Buffer.from('x'))).body;
    expect((await joris.client.delete(`/files/${id}`)).status).toBe(404);
    expect((await sanne.client.delete(`/files/${id}`)).status).toBe(200);
    expect((await download(sanne.client, url)).status).toBe(404);
  });

  it('goes away after a day', async () => {
    const { id, url } = (await upload(sanne.client, 'oud.txt', Buffer.from('x'))).body;
    clock.travelTo(new Date(clock.now().getTime() + 24 * 3_600_000 + 1_000));
    const fresh = await sanne.client.get('/me');
    expect(fresh.status).toBe(200);
    expect((await download(sanne.client, url)).status).toBe(404);
    expect((await attach(sanne, [id])).status).toBe(400);
    await runJob('files.expire');
    const left = { _id: id as never };
    expect(await mongoose.connection.collection('uploads').countDocuments(left)).toBe(0);
  });

  it('of a seed is attached as any other', async () => {
    const actor: UserActor = {
      ...{ kind: 'user', id: joris.id, platformAdmin: false, minutesSinceSignIn: 0 },
      memberships: [{ networkId: network.id, role: 'member', regionIds: [], meetingIds: [] }],
    };
    const content = Readable.from([Buffer.from('uit een verhaal')]);
    const { id } = await storeUpload(actor, 'message', content, 'verhaal.txt');
    const body = messageBodySchema.parse('Bijlage');
    const sent = await sendMessage(actor, { s, cid: clientId(), body, files: [id] });
    expect(sent.repeated).toBe(false);
  });
});

const file = () => new Blob(['x']);
function many(form: FormData): void {
  for (let at = 0; at < 20; at += 1) form.append(`veld${at}`, 'x');
}
