import { createSchool } from '@leerkring/server/features/schools';
import type { MemberView } from '@leerkring/shared/features/networks/networks.view.ts';
import mongoose from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { give, makeNetwork, makePerson } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startApp();
});

describe('the school for which somebody takes part', () => {
  it('stays when the profile moves on, and moves when a facilitator says so', async () => {
    const place = await makeNetwork();
    const [yara, noor] = [await makePerson(server, 'Yara'), await makePerson(server, 'Noor')];
    await give(yara, place, 'facilitator');
    await give(noor, place, 'member');
    const [first, other] = [await makeSchool('99ZY01'), await makeSchool('99ZY02')];
    const members = `/networks/${place.slug}/members`;
    const move = (schoolId: string) => noor.client.patch('/me/profile', { schoolId });
    const schoolNow = async () => {
      const { body } = await yara.client.get<{ items: MemberView[] }>(members);
      return body.items.find(({ id }) => id === noor.id)?.schoolId;
    };
    expect((await move(first)).status).toBe(200);
    expect(await schoolNow()).toBe(first);
    expect((await move(other)).status).toBe(200);
    expect(await schoolNow()).toBe(first);
    const moved = await yara.client.patch(`${members}/${noor.id}`, { schoolId: other });
    expect([moved.status, await schoolNow()]).toEqual([200, other]);
    const nowhere = { schoolId: 'f'.repeat(24) };
    expect((await yara.client.patch(`${members}/${noor.id}`, nowhere)).status).toBe(400);
  });

  it('is a way through the list of members, along an index', async () => {
    const place = await makeNetwork();
    const [school, nobodys] = [await makeSchool('99ZY03'), await makeSchool('99ZY04')];
    const people = await Promise.all(['Sanne', 'Joris', 'Bo'].map((n) => makePerson(server, n)));
    for (const person of people) await give(person, place, 'member');
    const [sanne, joris] = people;
    for (const one of [sanne, joris]) await one?.client.patch('/me/profile', { schoolId: school });
    const idsOf = async (schoolId: string) => {
      const path = `/networks/${place.slug}/members?schoolId=${schoolId}`;
      return (await sanne?.client.get<{ items: MemberView[] }>(path))?.body.items.map(
        ({ id }) => id,
      );
    };
    expect(new Set(await idsOf(school))).toEqual(new Set([sanne?.id, joris?.id]));
    expect(await idsOf(nobodys)).toEqual([]);
    const { executionStats } = await mongoose.connection
      .collection('memberships')
      .find({ networkId: place.id, ended: false, schoolId: school })
      .sort({ sortName: 1 })
      .explain('executionStats');
    expect(executionStats).toMatchObject({ nReturned: 2, totalDocsExamined: 2 });
  });

  async function makeSchool(locationCode: string): Promise<string> {
    const place = { place: 'Nergenshuizen', province: 'Noord-Holland' as const };
    const kind = { holidayRegion: 'noord' as const, schoolTypes: ['havo' as const] };
    const school = await createSchool(null, {
      name: locationCode,
      locationCode,
      ...place,
      ...kind,
    });
    return school.id;
  }
});
