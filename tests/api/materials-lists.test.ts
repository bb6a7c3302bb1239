import type { MaterialPage } from '@leerkring/shared/features/practices/materials.view.ts';
import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import { clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { bring, makeExchange, type Exchanging } from './practising.ts';

let server: RunningServer;
let cast: Exchanging;

beforeAll(async () => {
  server = await startApp();
  cast = await makeExchange(server);
});

describe('lists', () => {
  it('come newest or most used first, filtered, in pages', async () => {
    const themes = [`Rij ${clientId().slice(0, 6)}`];
    const first = await bring(cast.sanne, cast.network, { themes, title: 'Een' });
    await bring(cast.sanne, cast.network, { themes, title: 'Twee', schoolTypes: ['vwo'] });
    await cast.bo.client.post(`/materials/${first.id}/fetches`);
    const titles = async (query: Record<string, string>) => {
      const asked = new URLSearchParams({ theme: themes[0] ?? '', ...query }).toString();
      const path = `/networks/${cast.network.slug}/materials?${asked}`;
      const { body } = await cast.bo.client.get<{ items: MaterialPage[]; next: string }>(path);
      return [body.items.map(({ title }) => title), body.next] as const;
    };
    expect((await titles({}))[0]).toEqual(['Twee', 'Een']);
    expect((await titles({ sort: 'mostUsed' }))[0]).toEqual(['Een', 'Twee']);
    expect((await titles({ schoolType: 'vwo' }))[0]).toEqual(['Twee']);
    expect((await titles({ mine: 'true' }))[0]).toEqual([]);
    const [page, next] = await titles({ limit: '1' });
    expect([page, (await titles({ limit: '1', after: next ?? '' }))[0]]).toEqual([
      ['Twee'],
      ['Een'],
    ]);
  });

  const plans: [string, Record<string, unknown>, Record<string, 1 | -1>][] = [
    ['materials', { networkId: 'n', removed: null }, { order: -1 }],
    ['materials', { networkId: 'n', removed: null }, { useOrder: -1 }],
    ['materials', { networkId: 'n', removed: null, labels: { $all: ['theme:a'] } }, { order: -1 }],
    ['materials', { lineage: 'm' }, {}],
    ['materials', { $or: [{ _id: { $in: ['m'] } }, { 'versions.id': { $in: ['m'] } }] }, {}],
    ['exchanges', { networkId: 'n', schoolId: 's' }, {}],
    ['exchanges', { materialId: 'm', schoolId: 's', kind: 'taken' }, {}],
    ['fieldNotes', { materialId: 'm' }, {}],
    [
      'practices',
      { networkId: 'n', $or: [{ 'authors.personId': 'p' }, { state: 'public' }] },
      { order: -1 },
    ],
    ['practices', { state: 'public' }, { publishedAt: -1, _id: -1 }],
    ['practices', { materialIds: 'm' }, {}],
    ['practices', { slug: 's' }, {}],
    ['practiceEvents', { practiceId: 'p' }, { revision: -1 }],
    ['practiceVersions', { practiceId: 'p' }, { number: -1 }],
    ['practiceReviews', { practiceId: 'p', round: 1 }, {}],
    ['practiceFragments', { practiceId: 'p' }, {}],
    ['practiceFragments', { personId: 'p' }, { _id: -1 }],
  ];
  it.each(plans)('%s: %j walks along an index', async (collection, filter, sort) => {
    const cursor = mongoose.connection
      .collection(collection)
      .find(filter)
      .sort({ ...sort });
    const plan = JSON.stringify(await cursor.explain('executionStats'));
    expect(plan).toContain('IXSCAN');
    expect(plan).not.toContain('COLLSCAN');
    expect(plan).not.toContain('"stage":"SORT"');
  });
});
