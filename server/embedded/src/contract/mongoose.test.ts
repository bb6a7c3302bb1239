import { createConnection, Schema, Types, type Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openContractStore, type ContractStore } from './store.ts';

const school = new Schema({ name: { type: String, required: true, unique: true }, city: String });
const person = new Schema(
  {
    email: { type: String, unique: true },
    school: { type: Schema.Types.ObjectId, ref: 'School' },
    roles: [{ network: String, role: String }],
    seen: { type: Map, of: Number },
    visits: { type: Number, default: 0 },
    about: Schema.Types.Mixed,
  },
  { timestamps: true, optimisticConcurrency: true },
);
person.index({ 'roles.network': 1, email: 1 });

let store: ContractStore;
let connection: Connection;
beforeAll(async () => {
  store = await openContractStore();
  connection = await createConnection(store.url, { dbName: store.db.databaseName }).asPromise();
  connection.model('School', school);
  connection.model('Person', person);
  for (const model of Object.values(connection.models)) {
    await model.createCollection();
    await model.createIndexes();
  }
});
afterAll(async () => {
  await connection.close();
  await store.close();
});

const people = () => connection.model('Person', person);
const schools = () => connection.model('School', school);
beforeEach(async () => {
  await people().deleteMany({});
  await schools().deleteMany({});
});

describe('mongoose', () => {
  it('creates, finds and saves documents with defaults, maps and times', async () => {
    const made = await people().create({
      email: 'a@x.nl',
      seen: { room1: 3 },
      roles: [{ network: 'n', role: 'lid' }],
    });
    const found = await people().findById(made.id).orFail();
    expect(found.toObject()).toMatchObject({
      email: 'a@x.nl',
      visits: 0,
      seen: new Map([['room1', 3]]),
    });
    expect(found.createdAt).toBeInstanceOf(Date);
    found.visits = 2;
    found.seen?.set('room2', 4);
    found.roles.push({ network: 'm', role: 'gast' });
    await found.save();
    const lean = await people().findOne({ 'roles.network': 'm' }).lean();
    expect(lean).toMatchObject({ visits: 2, seen: { room1: 3, room2: 4 }, __v: 1 });
    expect(lean?._id).toBeInstanceOf(Types.ObjectId);
  });

  it('notices that somebody else saved in between', async () => {
    const { id } = await people().create({ email: 'a@x.nl' });
    const [one, two] = [await people().findById(id).orFail(), await people().findById(id).orFail()];
    one.visits = 1;
    two.visits = 2;
    await one.save();
    await expect(two.save()).rejects.toMatchObject({ name: 'VersionError' });
    expect(await people().findById(id).lean()).toMatchObject({ visits: 1 });
  });

  it('reports a duplicate with its key', async () => {
    await people().create({ email: 'a@x.nl' });
    await expect(people().create({ email: 'a@x.nl' })).rejects.toMatchObject({
      code: 11000,
      keyValue: { email: 'a@x.nl' },
    });
  });

  it('upserts and gives the new document', async () => {
    const visit = () =>
      people().findOneAndUpdate(
        { email: 'b@x.nl' },
        { $inc: { visits: 1 }, $setOnInsert: { about: { new: true } } },
        { upsert: true, returnDocument: 'after', lean: true },
      );
    expect(await visit()).toMatchObject({ email: 'b@x.nl', visits: 1, about: { new: true } });
    expect(await visit()).toMatchObject({ visits: 2 });
    expect(await people().countDocuments()).toBe(1);
  });

  it('updates parts of arrays by position and by filter', async () => {
    const { id } = await people().create({
      email: 'c@x.nl',
      roles: [
        { network: 'n', role: 'lid' },
        { network: 'm', role: 'lid' },
      ],
    });
    await people().updateOne(
      { _id: id, 'roles.network': 'm' },
      { $set: { 'roles.$.role': 'beheer' } },
    );
    await people().updateOne(
      { _id: id },
      { $set: { 'roles.$[one].role': 'gast' } },
      { arrayFilters: [{ 'one.network': 'n' }] },
    );
    const roles = (await people().findById(id).orFail()).roles.map(({ role }) => role);
    expect(roles).toEqual(['gast', 'beheer']);
  });

  it('populates references, also many at once', async () => {
    const [linde, eik] = await schools().create([{ name: 'Linde', city: 'Ede' }, { name: 'Eik' }]);
    await people().create([
      { email: 'd@x.nl', school: linde?._id },
      { email: 'e@x.nl', school: eik?._id },
      { email: 'f@x.nl' },
    ]);
    const found = await people()
      .find()
      .sort('email')
      .populate<{ school: { name: string } | null }>('school', 'name')
      .lean();
    expect(found.map((one) => one.school?.name)).toEqual(['Linde', 'Eik', undefined]);
  });

  it('writes in bulk', async () => {
    const result = await people().bulkWrite([
      { insertOne: { document: { email: 'g@x.nl' } } },
      { updateOne: { filter: { email: 'g@x.nl' }, update: { $set: { visits: 5 } } } },
      { updateOne: { filter: { email: 'h@x.nl' }, update: { $set: { visits: 6 } }, upsert: true } },
      { deleteMany: { filter: { visits: 5 } } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 1,
      modifiedCount: 1,
      upsertedCount: 1,
      deletedCount: 1,
    });
    expect(await people().distinct('email')).toEqual(['h@x.nl']);
  });

  it('commits and undoes with transactions', async () => {
    await connection.transaction(async (session) => {
      await people().create([{ email: 'i@x.nl' }], { session });
      await schools().updateOne({ name: 'Iep' }, { city: 'Ede' }, { session, upsert: true });
    });
    const failing = connection.transaction(async (session) => {
      const found = await people().findOne({ email: 'i@x.nl' }).session(session).orFail();
      found.visits = 99;
      await found.save({ session });
      throw new Error('own');
    });
    await expect(failing).rejects.toThrow('own');
    expect(await people().findOne({ email: 'i@x.nl' }).lean()).toMatchObject({ visits: 0 });
    expect(await schools().countDocuments({ name: 'Iep' })).toBe(1);
  });

  it('aggregates', async () => {
    await people().create([
      { email: 'j@x.nl', visits: 1 },
      { email: 'k@x.nl', visits: 4 },
    ]);
    const [sum] = await people().aggregate([
      { $group: { _id: null, visits: { $sum: '$visits' } } },
    ]);
    expect(sum).toEqual({ _id: null, visits: 5 });
  });

  it('walks with a cursor, lean and with fields', async () => {
    await people().insertMany(
      Array.from({ length: 120 }, (_, n) => ({ email: `${n}@x.nl`, visits: n })),
    );
    const seen: number[] = [];
    const cursor = people()
      .find({ visits: { $gte: 60 } }, 'visits -_id')
      .sort('-visits')
      .lean()
      .cursor({ batchSize: 25 });
    for await (const doc of cursor) seen.push(doc.visits);
    expect([seen.length, seen[0], seen.at(-1)]).toEqual([60, 119, 60]);
  });

  it('brings the indexes in step with the schema', async () => {
    await people().collection.createIndex({ about: 1 });
    expect(await people().syncIndexes()).toEqual(['about_1']);
    expect(Object.keys(await people().collection.indexInformation()).toSorted()).toEqual([
      '_id_',
      'email_1',
      'roles.network_1_email_1',
    ]);
    expect(await people().syncIndexes()).toEqual([]);
  });
});
