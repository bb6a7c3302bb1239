import type {
  PracticePage,
  PublicPractice,
} from '@leerkring/shared/features/practices/practices.view.ts';
import { publicChecks } from '@leerkring/shared/features/practices/practice-steps.ts';
import { longFromPlain } from '@leerkring/shared/long-text.ts';
import { searchIdle } from '@leerkring/server/features/search';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person, TestNetwork } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { Client, clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import { makeMakers, publish, showInNetwork, step, write, type Makers } from './practising.ts';

let server: RunningServer;
let network: TestNetwork;
let makers: Makers;
let milan: Person & { schoolId: string };
let hanna: Person;
let visitor: Client;

beforeAll(async () => {
  server = await startApp();
  ({ network, makers, milan, hanna } = await makeMakers(server));
  visitor = new Client(server);
});

const read = (who: Client, id: string) => who.get<PracticePage>(`/practices/${id}`);
const readPublic = (who: Client, key: string) => who.get<PublicPractice>(`/library/${key}`);

describe('the public page', () => {
  it('exists for nobody before a coordinator publishes it', async () => {
    const { id } = await write(milan, network);
    await showInNetwork(id, makers);
    expect((await step(milan, id, 'requestPublic')).body).toMatchObject({
      data: { current: { missing: ['checks'] } },
    });
    await step(milan, id, 'requestPublic', { checks: publicChecks });
    expect((await step(makers.facilitator, id, 'publish')).status).toBe(403);
    expect((await readPublic(visitor, id)).status).toBe(404);
    expect((await readPublic(milan.client, id)).status).toBe(404);
    const { body } = await step(makers.coordinator, id, 'publish');
    expect(body).toMatchObject({ state: 'public' });
    const page = await readPublic(visitor, id);
    expect(page.status).toBe(200);
    expect(body.publicPath).toBe(`/praktijk/${page.body.slug}`);
    expect((await readPublic(visitor, page.body.slug)).body.id).toBe(id);
  });

  it('has no address of anybody and no names without a yes', async () => {
    const context = longFromPlain('Milan Proef begon ermee.');
    const { id } = await write(milan, network, { title: 'Namen', context });
    await publish(id, makers);
    const first = await readPublic(visitor, id);
    expect(JSON.stringify(first.body)).not.toMatch(/Milan|School uit de tabel|@/);
    expect(JSON.stringify(first.body.texts)).toContain('een collega begon ermee.');
    expect(first.body.authors).toMatchObject([{ name: null, role: 'teacher', school: null }]);
    expect((await hanna.client.put(`/practices/${id}/own-name`, { show: true })).status).toBe(403);
    await milan.client.put(`/practices/${id}/own-name`, { show: true });
    const school = `/practices/${id}/schools/${milan.schoolId}`;
    expect((await milan.client.put(school, { show: true })).status).toBe(403);
    expect((await makers.peer.client.put(school, { show: true })).status).toBe(403);
    await hanna.client.put(school, { show: true });
    expect((await readPublic(visitor, id)).body.authors).toMatchObject([
      { name: 'Milan Proef', school: 'School uit de tabel' },
    ]);
  });

  it('refuses an e-mail address in the text', async () => {
    const approach = longFromPlain('Vragen? Mail naar iemand@school.example.');
    const { id, hints } = await write(milan, network, { approach });
    expect(hints).toEqual([{ kind: 'email', found: 'iemand@school.example' }]);
    await showInNetwork(id, makers);
    const { body } = await step(milan, id, 'requestPublic', { checks: publicChecks });
    expect(body).toMatchObject({ data: { current: { missing: ['noAddresses'] } } });
  });

  it.each(['author', 'facilitator', 'coordinator'] as const)(
    'is gone at once when its %s takes it back',
    async (who) => {
      const { id } = await write(milan, network, { title: `Terug van ${who}` });
      const { body } = await publish(id, makers);
      expect((await readPublic(visitor, id)).status).toBe(200);
      expect((await step(makers[who], id, 'withdraw')).body.state).toBe('networkVisible');
      for (const key of [id, body.publicPath?.split('/').at(-1) ?? '']) {
        const page = await readPublic(visitor, key);
        expect(page.status).toBe(404);
        expect(page.body).toMatchObject({ data: { reason: 'practice.withdrawn' } });
      }
      expect((await visitor.get(`/practices/${id}/pdf`)).status).toBe(404);
      expect((await read(makers.peer.client, id)).status).toBe(200);
    },
  );

  it('is printed as a tagged document in Dutch', async () => {
    const { id } = await write(milan, network, { title: 'Op papier – één ✨' });
    await publish(id, makers);
    const answer = await fetch(`${server.url}/api/practices/${id}/pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (nl-NL)');
    expect(pdf).toContain('/S /H1');
  });
});

describe('the library', () => {
  it('is found by theme, school type, kind and words, and holds nothing that is not public', async () => {
    const theme = `Thema ${clientId().slice(0, 8)}`;
    const about = { themes: [theme], schoolTypes: ['vwo'] };
    const { id } = await write(milan, network, { ...about, title: 'Sportdagen organiseren' });
    const { id: closed } = await write(milan, network, { ...about, title: 'Sportdag besloten' });
    await publish(id, makers);
    await showInNetwork(closed, makers);
    await searchIdle();
    const ids = async (query: Record<string, string>) => {
      const path = `/library?${new URLSearchParams(query).toString()}`;
      const { body } = await visitor.get<{ items: { id: string }[] }>(path);
      return body.items.map((one) => one.id);
    };
    expect(await ids({ theme })).toEqual([id]);
    expect(await ids({ theme, schoolType: 'vwo', kind: 'subjectNetwork' })).toEqual([id]);
    expect(await ids({ theme, schoolType: 'mbo' })).toEqual([]);
    expect(await ids({ theme, kind: 'learningNetwork' })).toEqual([]);
    expect(await ids({ network: network.slug, theme })).toEqual([id]);
    expect(await ids({ q: 'sportdag' })).toEqual([id]);
  });

  it('comes in pages without holes or doubles', async () => {
    for (const nr of [1, 2, 3]) {
      const { id } = await write(milan, network, {
        title: `Bladzijde ${nr}`,
        themes: ['Bladeren'],
      });
      await publish(id, makers);
    }
    const seen: string[] = [];
    let after = '';
    do {
      const path = `/library?theme=Bladeren&limit=1${after && `&after=${after}`}`;
      const { body } = await visitor.get<{ items: { title: string }[]; next: string | null }>(path);
      seen.push(...body.items.map(({ title }) => title));
      after = body.next ?? '';
    } while (after !== '');
    expect(seen).toEqual(['Bladzijde 3', 'Bladzijde 2', 'Bladzijde 1']);
  });
});
