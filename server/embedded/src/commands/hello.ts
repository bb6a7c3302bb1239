import type { Doc } from '../match/index.ts';
import { MAX_DOCUMENT_BYTES } from '../engine/version.ts';
import { MAX_MESSAGE_BYTES } from '../wire/message.ts';
import type { Context } from './context.ts';
import { MAX_BATCH } from './write-errors.ts';

/** The MongoDB version whose behaviour we follow; drivers choose their commands by it. */
const VERSION = '7.0.0';
const WIRE_VERSION = 21;

/** Clients connect directly; nobody has to find the store by this name. */
const ME = 'embedded:27017';

/** A replica set of one member: drivers then offer sessions and transactions. */
export function hello({ engine, client, body }: Context): Doc {
  return {
    helloOk: true,
    isWritablePrimary: true,
    ...('hello' in body ? {} : { ismaster: true }),
    setName: 'embedded',
    setVersion: 1,
    secondary: false,
    hosts: [ME],
    primary: ME,
    me: ME,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: MAX_BATCH,
    localTime: new Date(engine.clock()),
    logicalSessionTimeoutMinutes: 30,
    connectionId: client.id,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
    ok: 1,
  };
}

export function buildInfo(): Doc {
  const versionArray = [...VERSION.split('.').map(Number), 0];
  return { version: VERSION, versionArray, maxBsonObjectSize: MAX_DOCUMENT_BYTES, bits: 64, ok: 1 };
}
