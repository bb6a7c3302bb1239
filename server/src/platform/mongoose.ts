import type { Id } from '@leerkring/shared/ids.ts';
import mongoose, { type Model, type SchemaDefinition, type IndexDefinition } from 'mongoose';
import { newId } from './random.ts';

// Before any schema exists: these are read when a schema is made.
mongoose.set({
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
  strict: 'throw',
  strictQuery: 'throw',
  sanitizeFilter: true,
  maxTimeMS: 2_000,
});

/**
 * Marks operators in a filter as written by us: `find({ r: trusted({ $gt: after }) })`. Without it
 * an operator is taken as a value to be equal to, because it might come out of a request.
 */
export const { trusted } = mongoose;

export interface Index {
  keys: IndexDefinition;
  unique?: boolean;
  sparse?: boolean;
  /** Only documents that match are in the index. */
  only?: Record<string, unknown>;
  /** Documents go away this many seconds after the date in the key. */
  expireAfterSeconds?: number;
}

export interface ModelDefinition<Doc> {
  /** Name of the model; also how it is called in errors. */
  name: string;
  collection: string;
  /** Every field but `_id`, which is our own 24 hexadecimal digits. */
  fields: SchemaDefinition<Omit<Doc, '_id'>>;
  indexes?: Index[];
}

/** A model of plain documents: string ids, no `__v`, unknown fields refused, indexes by hand. */
export function defineModel<Doc extends { _id: Id }>(definition: ModelDefinition<Doc>): Model<Doc> {
  const schema = new mongoose.Schema(
    { _id: { type: String, default: newId }, ...definition.fields },
    { collection: definition.collection, versionKey: false, id: false, minimize: false },
  );
  for (const { keys, only, ...options } of definition.indexes ?? []) {
    schema.index(keys, only ? { ...options, partialFilterExpression: only } : options);
  }
  // Mongoose cannot derive the type of a document from fields it did not write down itself.
  return mongoose.model(definition.name, schema) as unknown as Model<Doc>;
}
