import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'bson';
import { onTestFinished } from 'vitest';
import { dispatch } from '../commands/dispatch.ts';
import { Engine } from '../engine/engine.ts';
import type { Doc } from '../match/index.ts';
import type { Client } from '../wire/serve.ts';

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An engine without thread and socket, and a way to send it commands. */
export function openEngine(clock?: () => number) {
  const engine = new Engine({
    file: join(temporaryFolder(), 'store.sqlite'),
    ...(clock && { clock }),
  });
  const client: Client = { id: 1 };
  onTestFinished(() => engine.close());
  /** Sends a command as it would come over the wire; answers the reply, also of an error. */
  const command = async (body: Doc): Promise<Doc> => {
    const options = { fieldsAsRaw: { documents: true }, promoteLongs: false, bsonRegExp: true };
    const request = deserialize(serialize({ $db: 'test', ...body }), options);
    const { $db, ...rest } = request;
    const reply = await dispatch(engine, { ...rest, $db }, client);
    return deserialize(reply instanceof Uint8Array ? reply : serialize(reply));
  };
  return { engine, command };
}
