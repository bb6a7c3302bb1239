import { FILE_MAX_BYTES } from '@leerkring/shared/features/files/files.view.ts';
import { runJob } from '@leerkring/server/platform/jobs';
import mongoose from 'mongoose';
import { once } from 'node:events';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { config } from '@leerkring/server/platform/config';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makePerson, type Person } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';
import { picture } from './upload-corpus.ts';

let server: RunningServer;
let sanne: Person;

beforeAll(async () => {
  server = await startApp();
  sanne = await makePerson(server, 'Sanne');
});

/** An upload by hand, so that the test decides what is sent when. */
function beginUpload(who: Person, name = 'groot.txt'): ClientRequest {
  const upload = request(`${server.url}/api/files?purpose=message`, {
    method: 'POST',
    headers: {
      origin: server.origin,
      cookie: who.client.cookie,
      'content-type': 'multipart/form-data; boundary=grens',
    },
  });
  upload.on('error', () => {});
  upload.write(
    `--grens\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n` +
      'Content-Type: text/plain\r\n\r\n',
  );
  return upload;
}

const END = '\r\n--grens--\r\n';
const answerOf = async (upload: ClientRequest) => {
  // Node gives the response as the first argument of the event.
  const [answer] = (await once(upload, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, body: (await json(answer)) as Record<string, unknown> };
};

async function filesLeft(): Promise<string[]> {
  const [waiting, kept] = await Promise.all(
    ['uploads', 'files'].map((folder) =>
      readdir(join(config().dataDir, folder), { recursive: true, withFileTypes: true }).catch(
        () => [],
      ),
    ),
  );
  return [...(waiting ?? []), ...(kept ?? [])]
    .filter((one) => one.isFile())
    .map(({ name }) => name);
}

const stored = () => mongoose.connection.collection('uploads').countDocuments();

describe('xU10: how large a file may be', () => {
  it('nothing at all is no file', async () => {
    const upload = beginUpload(sanne);
    upload.end(END);
    const { status, body } = await answerOf(upload);
    expect([status, body['data']]).toEqual([422, { reason: 'file.empty' }]);
  });

  it('the limit itself is fine, and the bytes come back whole', async () => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(FILE_MAX_BYTES).fill(97)]), 'precies.txt');
    const { status, body } = await sanne.client.post('/files?purpose=message', form);
    expect([status, body['size']]).toEqual([201, FILE_MAX_BYTES]);
    await sanne.client.delete(`/files/${String(body['id'])}`);
    expect(await filesLeft()).toEqual([]);
  });

  it('one byte more is refused while it is still coming in', async () => {
    const upload = beginUpload(sanne);
    upload.write(Buffer.alloc(FILE_MAX_BYTES, 97));
    upload.write('b');
    // The end of the form is never sent: the answer does not wait for it.
    const { status, body } = await answerOf(upload);
    upload.destroy();
    expect([status, body['code']]).toEqual([413, 'too_large']);
    await vi.waitFor(async () => expect(await filesLeft()).toEqual([]));
    expect(await stored()).toBe(0);
  });

  it('a file that breaks off leaves nothing', async () => {
    const upload = beginUpload(sanne);
    upload.write(Buffer.alloc(200_000, 97));
    await vi.waitFor(async () => expect(await filesLeft()).toHaveLength(1));
    upload.destroy();
    await vi.waitFor(async () => expect(await filesLeft()).toEqual([]));
    expect(await stored()).toBe(0);
  });

  it('what a killed process left is swept after an hour', async () => {
    const folder = join(config().dataDir, 'uploads');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'oud'), 'x');
    await writeFile(join(folder, 'nieuw'), 'x');
    const half = join(config().dataDir, 'files', 'ab', `${'a'.repeat(32)}.tmp`);
    await mkdir(join(half, '..'), { recursive: true });
    await writeFile(half, 'x');
    const past = new Date(Date.now() - 61 * 60_000);
    await utimes(join(folder, 'oud'), past, past);
    await utimes(half, past, past);
    await runJob('files.sweep');
    expect(await filesLeft()).toEqual(['nieuw']);
    await utimes(join(folder, 'nieuw'), past, past);
    await runJob('files.sweep');
  });
});

describe('xU12: how many at once', () => {
  it('three uploads each; the fourth waits its turn', async () => {
    const three = [beginUpload(sanne), beginUpload(sanne), beginUpload(sanne)];
    for (const upload of three) upload.write('begin ');
    await vi.waitFor(async () => expect(await filesLeft()).toHaveLength(3));
    const fourth = beginUpload(sanne);
    const refusal = await answerOf(fourth);
    expect([refusal.status, refusal.body['code']]).toEqual([429, 'rate_limited']);
    const joris = await makePerson(server, 'Joris');
    const other = beginUpload(joris);
    other.end(`hallo${END}`);
    expect((await answerOf(other)).status).toBe(201);
    for (const upload of three) {
      upload.end(`hallo${END}`);
      expect((await answerOf(upload)).status).toBe(201);
    }
    const again = beginUpload(sanne);
    again.end(`hallo${END}`);
    expect((await answerOf(again)).status).toBe(201);
  });
});

describe('xU13: how much one may keep', () => {
  it('exactly the room there is, also at once; what goes away gives room back', async () => {
    const ada = await makePerson(server, 'Ada');
    const usage = mongoose.connection.collection<{ _id: string; bytes: number }>('fileUsages');
    const room = 30;
    await usage.insertOne({ _id: ada.id, bytes: 1024 ** 3 - room });
    const before = await filesLeft();
    const uploads = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const upload = beginUpload(ada);
        upload.end(`${'x'.repeat(15)}${END}`);
        return answerOf(upload);
      }),
    );
    expect(uploads.map(({ status }) => status).sort()).toEqual([201, 201, 413]);
    const full = uploads.find(({ status }) => status === 413);
    expect(full?.body['data']).toEqual({ reason: 'file.quota' });
    expect((await usage.findOne({ _id: ada.id }))?.bytes).toBe(1024 ** 3);
    expect(await filesLeft()).toHaveLength(before.length + 2);
    const kept = uploads.find(({ status }) => status === 201);
    await ada.client.delete(`/files/${String(kept?.body['id'])}`);
    expect((await usage.findOne({ _id: ada.id }))?.bytes).toBe(1024 ** 3 - 15);
  });
});

describe('a photo of oneself', () => {
  async function uploadPhoto(who: Person): Promise<string> {
    const form = new FormData();
    const png = await picture(300, 500).png().toBuffer();
    form.append('file', new Blob([new Uint8Array(png)]), 'ik.png');
    const { status, body } = await who.client.post('/files?purpose=photo', form);
    expect([status, body['mime'], body['image']]).toEqual([
      201,
      'image/webp',
      { width: 256, height: 256 },
    ]);
    return String(body['id']);
  }

  it('is made square, shown to who sees the person, and replaced with the next', async () => {
    const before = await filesLeft();
    const first = await uploadPhoto(sanne);
    const shown = await sanne.client.put<{ photo: string }>('/me/photo', { fileId: first });
    const address = shown.body.photo.replace('/api', '');
    expect((await sanne.client.get(address)).headers.get('content-type')).toBe('image/webp');
    const dewi = await makePerson(server, 'Dewi');
    expect((await dewi.client.get(address)).status).toBe(404);
    const second = await uploadPhoto(sanne);
    const changed = await sanne.client.put<{ photo: string }>('/me/photo', { fileId: second });
    expect(changed.body.photo).not.toBe(shown.body.photo);
    expect(await filesLeft()).toHaveLength(before.length + 1);
    expect((await sanne.client.put('/me/photo', { fileId: null })).body['photo']).toBeNull();
    expect((await sanne.client.get(address)).status).toBe(404);
    expect(await filesLeft()).toHaveLength(before.length);
  });

  it('is one’s own photo and nothing else', async () => {
    const dewi = await makePerson(server, 'Dewi');
    const foreign = await uploadPhoto(dewi);
    expect((await sanne.client.put('/me/photo', { fileId: foreign })).status).toBe(400);
    const text = beginUpload(sanne);
    text.end(`hallo${END}`);
    const { body } = await answerOf(text);
    expect((await sanne.client.put('/me/photo', { fileId: body['id'] })).status).toBe(400);
    const form = new FormData();
    form.append('file', new Blob(['hallo']), 'ik.txt');
    expect((await sanne.client.post('/files?purpose=photo', form)).status).toBe(422);
  });
});
