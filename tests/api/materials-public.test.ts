import type { MaterialPage } from '@leerkring/shared/features/practices/materials.view.ts';
import { publicChecks } from '@leerkring/shared/features/practices/practice-steps.ts';
import type { PublicPractice } from '@leerkring/shared/features/practices/practices.view.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../realtime/cast.ts';
import { startApp } from '../support/app.ts';
import { Client, clientId } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';
import {
  adapt,
  bring,
  download,
  fileOf,
  makeExchange,
  publish,
  showInNetwork,
  step,
  waitingFile,
  write,
  type Exchanging,
} from './practising.ts';

let server: RunningServer;
let cast: Exchanging;

beforeAll(async () => {
  server = await startApp();
  cast = await makeExchange(server);
});

const label = (who: Person, id: string, notForPupils: boolean) =>
  who.client.put<MaterialPage>(`/materials/${id}/label`, { notForPupils });
const open = { licence: 'ccBySa4' };

describe('BR-21: not for pupils', () => {
  async function publicWith(material: MaterialPage) {
    const { id } = await write(cast.sanne, cast.network, { materialIds: [material.id] });
    const { status } = await publish(id, cast.makers);
    expect(status).toBe(200);
    return id;
  }
  const missingWith = async (material: MaterialPage) => {
    const { id } = await write(cast.sanne, cast.network, { materialIds: [material.id] });
    await showInNetwork(id, cast.makers);
    const { body } = await step(cast.sanne, id, 'requestPublic', { checks: publicChecks });
    return (body as { data?: { current?: { missing?: string[] } } }).data?.current?.missing;
  };
  const visitor = () => new Client(server);

  it('lets everybody have what is open and on a public page, that version only', async () => {
    const material = await bring(cast.sanne, cast.network, open);
    expect(await download(server, visitor(), fileOf(material))).not.toBe(200);
    const id = await publicWith(material);
    expect(await download(server, visitor(), fileOf(material))).toBe(200);
    const version = { cid: clientId(), fileIds: [await waitingFile(cast.sanne)], note: '' };
    const path = `/materials/${material.id}/versions`;
    const { body } = await cast.sanne.client.post<MaterialPage>(path, version);
    expect(await download(server, visitor(), fileOf(body, 0))).not.toBe(200);
    expect(await download(server, visitor(), fileOf(body, 1))).toBe(200);
    await step(cast.sanne, id, 'withdraw');
    expect(await download(server, visitor(), fileOf(material))).not.toBe(200);
  });

  it('never goes public: not itself, not adapted, not as a new version', async () => {
    const secret = await bring(cast.sanne, cast.network, { ...open, notForPupils: true });
    expect(await missingWith(secret)).toEqual(['noPupilMaterial']);
    const { body: child } = await adapt(cast.bo, secret.id, { ...open, notForPupils: false });
    expect(child.notForPupils).toBe(true);
    expect(await missingWith(child)).toEqual(['noPupilMaterial']);
    const version = { cid: clientId(), fileIds: [await waitingFile(cast.sanne)], note: '' };
    const path = `/materials/${secret.id}/versions`;
    const { body: next } = await cast.sanne.client.post<MaterialPage>(path, version);
    expect(await missingWith(next)).toEqual(['noPupilMaterial']);
  });

  it('keeps its label from everybody but who runs the cast.network, and that of its parent', async () => {
    const secret = await bring(cast.sanne, cast.network, { ...open, notForPupils: true });
    const { body: child } = await adapt(cast.bo, secret.id, open);
    expect((await label(cast.sanne, secret.id, false)).status).toBe(403);
    expect((await label(cast.bo, child.id, false)).status).toBe(403);
    expect((await label(cast.femke, child.id, false)).status).toBe(403);
    expect((await label(cast.femke, secret.id, false)).status).toBe(200);
    expect((await label(cast.femke, child.id, false)).status).toBe(200);
  });

  it('leaves the public page the moment it is labelled, with all that came from it', async () => {
    const root = await bring(cast.sanne, cast.network, open);
    const { body: child } = await adapt(cast.bo, root.id, open);
    const id = await publicWith(child);
    expect(await download(server, visitor(), fileOf(child))).toBe(200);
    await label(cast.sanne, root.id, true);
    expect(await download(server, visitor(), fileOf(child))).not.toBe(200);
    const { body } = await visitor().get<PublicPractice>(`/library/${id}`);
    expect(body.materials).toEqual([]);
    await label(cast.femke, root.id, false);
    await label(cast.femke, child.id, false);
    expect(await download(server, visitor(), fileOf(child))).not.toBe(200);
  });

  it('stays inside when its label and the publishing come at the same moment', async () => {
    const material = await bring(cast.sanne, cast.network, open);
    const { id } = await write(cast.sanne, cast.network, { materialIds: [material.id] });
    await showInNetwork(id, cast.makers);
    await step(cast.sanne, id, 'requestPublic', { checks: publicChecks });
    await Promise.all([step(cast.ties, id, 'publish'), label(cast.femke, material.id, true)]);
    expect(await download(server, visitor(), fileOf(material))).not.toBe(200);
  });

  it('does not go public without an open licence either', async () => {
    expect(await missingWith(await bring(cast.sanne, cast.network))).toEqual(['openMaterial']);
  });
});
