import { aggregate } from './aggregate.ts';
import * as collections from './collections.ts';
import type { Command } from './context.ts';
import { count, distinct } from './count.ts';
import { getMore, killCursors } from './cursor-commands.ts';
import { remove } from './delete.ts';
import { explain } from './explain.ts';
import { find } from './find.ts';
import { findAndModify } from './find-and-modify.ts';
import { buildInfo, hello } from './hello.ts';
import { createIndexes, dropIndexes, listIndexes } from './index-commands.ts';
import { insert } from './insert.ts';
import { abortTransaction, commitTransaction, endSessions } from './session-commands.ts';
import { update } from './update.ts';

/** Everything a client may ask, under the names of the MongoDB manual. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['hello', hello],
  ['ismaster', hello],
  ['isMaster', hello],
  ['ping', () => ({ ok: 1 })],
  ['buildInfo', buildInfo],
  ['buildinfo', buildInfo],
  ['connectionStatus', () => ({ authInfo: { authenticatedUsers: [] }, ok: 1 })],
  ['getParameter', () => ({ featureCompatibilityVersion: { version: '7.0' }, ok: 1 })],
  ['find', find],
  ['getMore', getMore],
  ['killCursors', killCursors],
  ['insert', insert],
  ['update', update],
  ['delete', remove],
  ['findAndModify', findAndModify],
  ['findandmodify', findAndModify],
  ['count', count],
  ['distinct', distinct],
  ['aggregate', aggregate],
  ['explain', explain],
  ['createIndexes', createIndexes],
  ['dropIndexes', dropIndexes],
  ['listIndexes', listIndexes],
  ['create', collections.create],
  ['drop', collections.drop],
  ['dropDatabase', collections.dropDatabase],
  ['renameCollection', collections.renameCollection],
  ['listCollections', collections.listCollections],
  ['listDatabases', collections.listDatabases],
  ['collStats', collections.collStats],
  ['dbStats', collections.dbStats],
  ['endSessions', endSessions],
  ['commitTransaction', commitTransaction],
  ['abortTransaction', abortTransaction],
]);

/** What may be done inside a transaction: nothing that changes the shape of the catalog. */
export const TRANSACTIONAL: ReadonlySet<string> = new Set([
  'find',
  'getMore',
  'killCursors',
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'count',
  'distinct',
  'aggregate',
  'explain',
  'create',
]);

/** Writes that drivers send again after a lost connection. */
export const RETRYABLE: ReadonlySet<string> = new Set([
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
]);
