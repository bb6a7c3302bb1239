import { AppError } from '@leerkring/shared/errors.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandsDuring } from './command-counter.ts';
import { afterCommit, inTransaction, isDatabaseWritable } from './database.ts';
import { defineModel, trusted } from './mongoose.ts';
import { isDuplicateKey } from './store-errors.ts';
import { useStore } from './store-for-tests.ts';

interface Note {
  _id: string;
  title: string;
  stars: number;
}

const Notes = defineModel<Note>({
  name: 'Note',
  collection: 'notes',
  fields: { title: String, stars: Number },
  indexes: [{ keys: { title: 1 }, unique: true }],
});

describe('the database', () => {
  useStore();
  beforeEach(() => Notes.deleteMany({}));

  it('gives every document an id of 24 hexadecimal digits', async () => {
    const { _id } = await Notes.create({ title: 'a', stars: 1 });
    expect(_id).toMatch(/^[0-9a-f]{24}$/);
    expect(await Notes.findById(_id).lean()).toEqual({ _id, title: 'a', stars: 1 });
  });

  it('refuses fields that nobody declared, in documents and in questions', async () => {
    const planted = { title: 'a', stars: 1, admin: true };
    await expect(Notes.create(planted)).rejects.toThrow(/admin/);
    await expect(Notes.find({ admin: true })).rejects.toThrow(/admin/);
    expect(await Notes.countDocuments()).toBe(0);
  });

  it('takes an operator only from us', async () => {
    await Notes.create({ title: 'a', stars: 3 });
    expect(await Notes.find({ stars: trusted({ $gt: 2 }) })).toHaveLength(1);
    await expect(Notes.find({ stars: { $gt: 2 } })).rejects.toThrow(/Cast to Number failed/);
  });

  it('keeps all writes of a transaction or none, and acts only after the commit', async () => {
    const told: string[] = [];
    await inTransaction(async (session) => {
      await Notes.create([{ title: 'kept', stars: 1 }], { session });
      afterCommit(session, () => told.push('kept'));
      expect(told).toEqual([]);
    });
    const failed = inTransaction(async (session) => {
      await Notes.create([{ title: 'lost', stars: 1 }], { session });
      afterCommit(session, () => told.push('lost'));
      throw new AppError('archived');
    });
    await expect(failed).rejects.toMatchObject({ code: 'archived' });
    expect(told).toEqual(['kept']);
    expect((await Notes.find()).map(({ title }) => title)).toEqual(['kept']);
  });

  it('loses no addition when many transactions want the same document', async () => {
    const { _id } = await Notes.create({ title: 'counter', stars: 0 });
    const add = () =>
      inTransaction(async (session) => {
        const note = await Notes.findById(_id).session(session).orFail();
        await Notes.updateOne({ _id }, { $set: { stars: note.stars + 1 } }, { session });
      });
    await Promise.all(Array.from({ length: 12 }, add));
    expect((await Notes.findById(_id))?.stars).toBe(12);
  });

  it('names the field that was taken already', async () => {
    await Notes.create({ title: 'a', stars: 1 });
    const error: unknown = await Notes.create({ title: 'a', stars: 2 }).catch((e: unknown) => e);
    expect(isDuplicateKey(error)).toBe(true);
    expect(isDuplicateKey(error, 'title')).toBe(true);
    expect(isDuplicateKey(error, 'stars')).toBe(false);
  });

  it('counts what it is asked', async () => {
    const commands = await commandsDuring(async () => {
      await Notes.create({ title: 'a', stars: 1 });
      await Notes.findOne({ title: 'a' });
    });
    expect(commands).toEqual(['insert', 'find']);
  });

  it('knows that it takes writes', async () => {
    expect(await isDatabaseWritable()).toBe(true);
  });
});
