import { createApp } from '@leerkring/server/app';
import { createCredential } from '@leerkring/server/features/auth';
import { addRegion, appoint, createNetwork } from '@leerkring/server/features/networks';
import { createUser, type NewUser } from '@leerkring/server/features/people';
import { createSchool } from '@leerkring/server/features/schools';
import { readConfig } from '@leerkring/server/platform/config';
import { inTransaction } from '@leerkring/server/platform/database';
import type { PresetId } from '@leerkring/shared/features/networks/presets.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { Client } from '../../support/client.ts';
import { ended, launch, type Launched } from '../../support/launch.ts';
import { temporaryDataDir, testEnvironment } from '../../support/started.ts';

export interface World {
  server: Launched;
  url: string;
  slug: string;
  /** Cookies of the members, who may all read and write in all rooms. */
  cookies: string[];
  /** Streams of the region rooms. */
  rooms: string[];
  close(): Promise<void>;
}

export interface WorldPlan {
  people: number;
  rooms: number;
  preset?: PresetId;
  /** Everybody works at a school of their own. */
  schools?: boolean;
}

const PASSWORD = 'vijf groene appels';
const SLUG = 'meting';

const admin: UserActor = {
  kind: 'user',
  id: 'f'.repeat(24),
  platformAdmin: true,
  minutesSinceSignIn: 0,
  memberships: [],
};

/** A network with people and rooms in a server process of its own; limits are off. */
export async function openWorld(plan: WorldPlan): Promise<World> {
  const data = await temporaryDataDir();
  const settings = testEnvironment(data.path);
  const cookies = await fill(settings, plan);
  const server = await launch(settings);
  const url = `http://127.0.0.1:${server.port}`;
  return {
    server,
    url,
    slug: SLUG,
    cookies,
    rooms: await roomsOf(url, cookies[0] ?? ''),
    close: async () => {
      await ended(server.process, 'SIGTERM');
      await data.remove();
    },
  };
}

async function fill(
  settings: Record<string, string>,
  { people, rooms, preset = 'expertisePoint', schools = false }: WorldPlan,
) {
  const app = await createApp(readConfig(settings));
  const url = `http://127.0.0.1:${await app.listen()}`;
  const network = await createNetwork(admin, { slug: SLUG, name: 'Meting', preset });
  const regionIds: string[] = [];
  for (let i = 0; i < rooms; i++) {
    regionIds.push((await addRegion(admin, SLUG, { name: `Regio ${i}`, provinces: [] })).id);
  }
  const cookies: string[] = [];
  for (let i = 0; i < people; i++) {
    const email = `meting${i}@school.example`;
    const userId = await makePerson(email, i, schools ? [await schoolOf(i)] : []);
    await appoint(null, { userId, networkId: network._id, role: 'member', regionIds });
    cookies.push(await signedIn(url, email));
  }
  await app.close();
  return cookies;
}

async function schoolOf(i: number) {
  const locationCode = `99M${String(i).padStart(3, '0')}`;
  const place = { place: 'Fictdorp', province: 'Gelderland' as const };
  const more = { holidayRegion: 'midden' as const, schoolTypes: ['havo' as const] };
  const school = await createSchool(null, { name: `School ${i}`, locationCode, ...place, ...more });
  return { schoolId: school.id, jobFunction: 'teacher' as const };
}

function makePerson(
  email: string,
  i: number,
  affiliations: NewUser['affiliations'],
): Promise<string> {
  return inTransaction(async (session) => {
    const name = { givenName: `Deelnemer ${i}`, familyName: 'Proef' };
    const { id } = await createUser(session, { ...name, email, affiliations });
    await createCredential(session, id, PASSWORD);
    return id;
  });
}

async function signedIn(url: string, email: string): Promise<string> {
  const client = new Client({ url, origin: url, close: async () => {} });
  await client.post('/session', { email, password: PASSWORD });
  return client.cookie;
}

async function roomsOf(url: string, cookie: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/networks/${SLUG}/rooms`, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: { s: string; kind: string }[] }; // our own API
  return items.flatMap(({ s, kind }) => (kind === 'region' ? [s] : []));
}
