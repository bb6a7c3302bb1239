import { noticeKinds } from '@leerkring/shared/features/notifications/notice-kinds.ts';
import type { NoticePreferencesView } from '@leerkring/shared/features/notifications/notifications.view.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { failingSince } from '../../platform/mail/address.ts';
import { networksByIds } from '../networks/index.ts';
import { findUser } from '../people/index.ts';
import type { StoredNoticePreference } from './preference.model.ts';
import { preferencesOf, wayOf } from './preferences.ts';

/** What the person chose, with what is usual filled in, and whether mail arrives. */
export async function presentPreferences(actor: UserActor): Promise<NoticePreferencesView> {
  const user = await findUser(actor.id);
  if (!user) throw new AppError('not_found');
  const chosen = await preferencesOf(actor.id);
  const { email: address } = user;
  const failing = (await failingSince(address))?.toISOString() ?? null;
  const general = { ...chosen, ways: chosen.ways.filter(({ networkId }) => networkId === null) };
  return {
    // One way for every kind there is.
    ways: Object.fromEntries(
      noticeKinds.map((kind) => [kind, wayOf(general, kind, null)]),
    ) as NoticePreferencesView['ways'],
    networks: await presentNetworks(actor, chosen),
    ...{ digest: chosen.digest, quiet: chosen.quiet },
    mail: { address, off: chosen.mailOff, failingSince: failing },
  };
}

/** Every network of the person, also where nothing differs: the screen offers them all. */
async function presentNetworks(
  { memberships }: UserActor,
  { ways }: StoredNoticePreference,
): Promise<NoticePreferencesView['networks']> {
  const networks = await networksByIds(memberships.map(({ networkId }) => networkId));
  return [...networks.values()].map(({ _id: id, slug, name }) => {
    const own = ways.filter(({ networkId }) => networkId === id);
    return { id, slug, name, ways: Object.fromEntries(own.map(({ kind, way }) => [kind, way])) };
  });
}
