import { listOutbox } from '@leerkring/server/platform/mail/outbox';
import { newId } from '@leerkring/server/platform/random';
import type { Prepare } from './inputs.ts';
import { ask } from './requests.ts';
import { freshSchool, schoolInput } from './targets.ts';
import { cookieOf, type World } from './world.ts';

const afterwards = ['invalid', 'conflict', 'credentials_refused'];
const PASSWORD = 'vijf groene appels';
const plain =
  (input: Record<string, unknown> = {}, beyond?: string[]): Prepare =>
  () => ({ input, beyond });

/** What is about oneself, and what belongs to no network. */
export const authInputs: Record<string, Prepare> = {
  'auth.signIn': ({ world: { spare } }) => ({ input: { email: spare.email, password: PASSWORD } }),
  'auth.signOut': plain(),
  'auth.me': plain(),
  'auth.setPreferences': plain({ showPresence: true }),
  'auth.confirmIdentity': plain({ password: PASSWORD }),
  // A yes would change the password that the other cells need: the wrong one comes after the yes.
  'auth.changePassword': plain(
    { current: 'zes rode peren', next: 'acht blauwe pruimen' },
    afterwards,
  ),
  'auth.askPasswordReset': plain({ email: 'niemand@school.example' }),
  'auth.resetPassword': plain(
    { token: 'a'.repeat(32), password: 'acht blauwe pruimen' },
    afterwards,
  ),
  'auth.devices': plain(),
  'auth.endDevice': async ({ world, position, userId }) => {
    const owner = position === 'self' && userId ? userId : world.spare.id;
    return { input: { id: await deviceOf(world, owner) } };
  },
  'auth.endOtherDevices': plain(),
  'auth.startSecondFactor': plain({ password: PASSWORD }),
  'auth.confirmSecondFactor': plain({ code: '000000' }, afterwards),
  'auth.stopSecondFactor': plain({ password: 'zes rode peren' }, afterwards),
  'auth.outbox': plain(),
  'auth.outboxMail': async () => ({ input: { id: (await listOutbox({ limit: 1 }))[0]?._id } }),

  'people.ownProfile': plain(),
  'people.changeProfile': plain({ bio: 'Uit de tabel' }),
  'people.setPhoto': plain({ fileId: null }),
  'schools.search': plain({ q: 'zilver' }),
  'search.find': plain({ q: 'bericht' }),
  'search.suggest': plain({ q: 'beri' }),
  'search.rebuild': plain(),
  'schools.create': () => ({ input: schoolInput() }),
  'schools.change': async () => ({ input: { id: await freshSchool(), place: 'Schijnveen' } }),
  'networks.list': plain(),
  'networks.create': () => ({
    input: { slug: `nieuw-${newId()}`, name: 'Nieuw', preset: 'learningNetwork' },
  }),
  'streams.sync': plain({ at: {} }),
  'streams.heads': plain({ at: {} }),
  'chat.directRooms': plain(),
};

/** A session of somebody, as it stands on their list of devices. */
async function deviceOf(world: World, ownerId: string): Promise<string> {
  const blocked = ownerId === world.cast.blocked.id;
  const { text } = await ask(world, 'auth.devices', {}, blocked ? '' : await cookieOf(ownerId));
  // What auth.devices answers is checked by its contract.
  const list = (JSON.parse(text) as { items?: { id: string }[] }).items;
  return list?.[0]?.id ?? 'geen-apparaat';
}
