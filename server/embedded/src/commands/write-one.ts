import type { Collection } from '../engine/collection.ts';
import type { Writer } from '../engine/direct-writer.ts';
import { buildVersion, decode, encode, type Version } from '../engine/version.ts';
import { matchPositional, StoreError, type Doc } from '../match/index.ts';
import { docOf, type Found } from '../plan/execute.ts';
import { applyUpdate, documentFromUpsert } from '../update/index.ts';
import { ObjectId } from 'bson';

export interface Change {
  filter: Doc;
  update: Doc | Doc[];
  arrayFilters: Doc[] | undefined;
}

/** Applies an update to a found document; answers the version that stands there afterwards. */
export function updateFound(
  writer: Writer,
  collection: Collection,
  found: Found,
  change: Change,
): { before: Version; after: Version; modified: boolean } {
  const before = buildVersion(collection, found, docOf(found));
  const positional = usesPositional(change.update)
    ? matchPositional(change.filter, before.doc)
    : undefined;
  const { arrayFilters } = change;
  const updated = applyUpdate(before.doc, change.update, { arrayFilters, positional });
  const bytes = encode(updated);
  const modified = Buffer.compare(bytes, before.bytes) !== 0;
  if (!modified) return { before, after: before, modified };
  const after = buildVersion(collection, { r: before.r, bytes }, decode(bytes));
  if (Buffer.compare(before.idKey, after.idKey) !== 0) throw changedId();
  writer.replace(collection, before, after);
  return { before, after, modified };
}

/** Inserts what an upsert found missing. */
export function insertUpsert(writer: Writer, collection: Collection, change: Change): Version {
  const { filter, update, arrayFilters } = change;
  const made = documentFromUpsert(filter, update, { arrayFilters, isInsert: true });
  const { _id: id = new ObjectId(), ...rest } = made;
  const bytes = encode({ _id: id, ...rest });
  const version = buildVersion(collection, { r: collection.nextRow++, bytes });
  writer.insert(collection, version);
  return version;
}

/** Without `$` in a path nobody needs the position, and finding it costs a second match. */
function usesPositional(update: Doc | Doc[]): boolean {
  if (Array.isArray(update)) return false;
  return Object.values(update).some((paths) => {
    if (typeof paths !== 'object' || paths === null) return false;
    return Object.keys(paths).some((path) => path.includes('.$'));
  });
}

function changedId(): StoreError {
  const message = "Performing an update on the path '_id' would modify the immutable field '_id'";
  return new StoreError(66, 'ImmutableField', message);
}
