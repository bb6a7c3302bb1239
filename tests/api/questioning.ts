import { appoint, createNetwork } from '@leerkring/server/features/networks';
import { createSchool } from '@leerkring/server/features/schools';
import type {
  QuestionPage,
  QuestionView,
  QuestionWall,
} from '@leerkring/shared/features/questions/questions.view.ts';
import type { QuestionItemView } from '@leerkring/shared/features/questions/question-items.view.ts';
import type { NetworkRole } from '@leerkring/shared/policy/actor.ts';
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { admin, type Person } from '../realtime/cast.ts';
import { Listener } from '../realtime/listener.ts';
import { makeAccount, signedIn } from '../support/account.ts';
import { clientId, type Answer, type Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

export const WORDING = 'Hoe maken we zichtbaar wat leerlingen buiten de lessen leren?';

let codes = 0;

export async function makeSchool(name: string): Promise<string> {
  const locationCode = `99Q${String(codes++).padStart(3, '0')}`;
  const place = { place: 'Fictdorp', province: 'Gelderland' as const };
  const more = { holidayRegion: 'midden' as const, schoolTypes: ['havo' as const] };
  return (await createSchool(null, { name, locationCode, ...place, ...more })).id;
}

/** Somebody with an account, perhaps of a school. */
export async function makeColleague(
  server: RunningServer,
  givenName: string,
  schoolId?: string,
): Promise<Person> {
  const affiliations = schoolId ? [{ schoolId, jobFunction: 'teacher' as const }] : [];
  const account = await makeAccount({ givenName, familyName: 'Proef', affiliations });
  const client = await signedIn(server, account);
  return { ...account, client, listen: () => Listener.connect(server, client.cookie) };
}

export interface QuestionWorld {
  networkId: string;
  slug: string;
  atriumId: string;
  lindeId: string;
  /** Two of one school, somebody of another school, who guides, a guest, and nobody's friend. */
  hanna: Person;
  milan: Person;
  lot: Person;
  yara: Person;
  gast: Person;
  dewi: Person;
}

export async function makeQuestionWorld(server: RunningServer): Promise<QuestionWorld> {
  const slug = `q-${randomBytes(6).toString('hex')}`;
  const preset = 'learningNetwork';
  const { _id: networkId } = await createNetwork(admin, { slug, name: 'Proefkring', preset });
  const atriumId = await makeSchool('Het Papieren Atrium');
  const lindeId = await makeSchool('De Verzonnen Linde');
  const join = async (name: string, role?: NetworkRole, schoolId?: string) => {
    const person = await makeColleague(server, name, schoolId);
    if (role) await appoint(null, { userId: person.id, networkId, role });
    return person;
  };
  return {
    ...{ networkId, slug, atriumId, lindeId },
    hanna: await join('Hanna', 'member', atriumId),
    milan: await join('Milan', 'member', atriumId),
    lot: await join('Lot', 'member', lindeId),
    yara: await join('Yara', 'facilitator'),
    gast: await join('Gast', 'guest', atriumId),
    dewi: await join('Dewi'),
  };
}

export async function begin(
  { client }: Person,
  slug: string,
  more: Record<string, unknown> = {},
): Promise<QuestionPage> {
  const input = { cid: clientId(), wording: WORDING, ...more };
  const { status, body } = await client.post<QuestionPage>(`/networks/${slug}/questions`, input);
  expect(status).toBe(201);
  return body;
}

export const open = ({ client }: { client: Client }, id: string) =>
  client.get<QuestionPage>(`/questions/${id}`);

export const wall = ({ client }: { client: Client }, slug: string, query = '') =>
  client.get<QuestionWall>(`/networks/${slug}/questions${query}`);

export type Said = Answer<QuestionView & { code?: string; data?: Record<string, unknown> }>;

export function move(
  { client }: { client: Client },
  id: string,
  [from, to]: [string, string],
  note = '',
): Promise<Said> {
  return client.put(`/questions/${id}/status`, { cid: clientId(), from, to, note });
}

/** Takes the usual steps up to where the school is at work. */
export async function bringTo(
  world: Pick<QuestionWorld, 'hanna' | 'yara'>,
  id: string,
  goal: 'submitted' | 'inReview' | 'adopted' | 'inProgress',
): Promise<void> {
  const { hanna, yara } = world;
  const steps = [
    [hanna, 'draft', 'submitted'],
    [yara, 'submitted', 'inReview'],
    [yara, 'inReview', 'adopted'],
    [hanna, 'adopted', 'inProgress'],
  ] as const;
  for (const [who, from, to] of steps) {
    expect((await move(who, id, [from, to])).status).toBe(200);
    if (to === goal) return;
  }
}

export type ItemAnswer = Answer<
  QuestionItemView & { code?: string; data?: Record<string, unknown> }
>;

export function addItem(
  { client }: { client: Client },
  id: string,
  item: Record<string, unknown>,
  cid = clientId(),
): Promise<ItemAnswer> {
  return client.post(`/questions/${id}/items`, { cid, item });
}

export const write = (
  { client }: Person,
  { question }: QuestionPage,
  more: Record<string, unknown>,
) =>
  client.patch<QuestionPage & { code?: string; data?: Record<string, unknown> }>(
    `/questions/${question.id}`,
    { cid: clientId(), base: question.textRevision, ...more },
  );
