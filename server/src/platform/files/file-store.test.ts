import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, it } from 'vitest';
import { readConfig, useConfig } from '../config.ts';
import { openFile, putFile, removeFile } from './file-store.ts';

let dataDir: string;

describe('the file store', () => {
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'lk-'));
    useConfig(readConfig({ DATA_DIR: dataDir }));
  });

  it('gives back what was put, from a stream or a buffer, whole or in part', async () => {
    const streamed = await putFile(Readable.from([Buffer.from('een '), Buffer.from('twee')]));
    expect(streamed).toEqual({ key: expect.stringMatching(/^[0-9a-f]{32}$/), bytes: 8 });
    expect(await text((await openFile(streamed.key)).stream)).toBe('een twee');
    const { key } = await putFile(Buffer.from('drie'));
    const part = await openFile(key, { start: 1, end: 2 });
    expect([await text(part.stream), part.bytes]).toEqual(['ri', 4]);
  });

  it('leaves nothing behind of an upload that broke off', async () => {
    const broken = new Readable({
      read() {
        this.push('half');
        this.destroy(new Error('gone'));
      },
    });
    await expect(putFile(broken)).rejects.toThrow('gone');
    const names = readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true });
    expect(names.filter((entry) => entry.isFile())).toEqual([]);
  });

  it('forgets a file, and does not mind that it is gone', async () => {
    const { key } = await putFile(Buffer.from('weg'));
    await removeFile(key);
    await removeFile(key);
    await expect(openFile(key)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(32), `${'a'.repeat(32)}/..`])(
    'takes %j for no key',
    async (key) => {
      await expect(openFile(key)).rejects.toThrow('not the key of a file');
      await expect(removeFile(key)).rejects.toThrow('not the key of a file');
    },
  );
});
