import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { isDuplicateKey } from '../../platform/store-errors.ts';
import type { Affiliation, Preferences, StoredUser } from './user.model.ts';
import { User } from './user.model.ts';

type Optional = Pick<
  StoredUser,
  'infix' | 'phone' | 'jobTitle' | 'jobFunction' | 'bio' | 'showContact' | 'platformAdmin'
>;

export interface NewUser
  extends Pick<StoredUser, 'givenName' | 'familyName' | 'email'>, Partial<Optional> {
  /** Chosen beforehand when something else must know it, such as a credential. */
  id?: Id;
  preferences?: Partial<Preferences>;
  affiliations?: (Pick<Affiliation, 'schoolId' | 'jobFunction'> & Partial<Affiliation>)[];
}

/** Makes an active person; throws `conflict` when the address has one already. */
export async function createUser(session: ClientSession, input: NewUser): Promise<{ id: Id }> {
  const { id, email, affiliations = [], preferences, ...given } = input;
  const now = clock.now();
  const user = {
    ...(id ? { _id: id } : {}),
    ...blank,
    ...given,
    email: email.toLowerCase(),
    preferences: { ...usualPreferences, ...preferences },
    affiliations: affiliations.map((one) => ({ isContact: false, from: now, to: null, ...one })),
    createdAt: now,
    updatedAt: now,
  };
  try {
    const created = await new User(user).save({ session });
    return { id: created._id };
  } catch (error) {
    throw isDuplicateKey(error, 'email') ? new AppError('conflict') : error;
  }
}

export async function setUserPreferences(id: Id, change: Partial<Preferences>): Promise<void> {
  const set = Object.fromEntries(
    Object.entries(change).map(([key, value]) => [`preferences.${key}`, value]),
  );
  await User.updateOne({ _id: id }, { $set: { ...set, updatedAt: clock.now() } });
}

/** Blocks somebody or lets them in again; ending the sessions is up to the caller. */
export async function setUserStatus(
  session: ClientSession,
  id: Id,
  status: StoredUser['status'],
): Promise<void> {
  await User.updateOne({ _id: id }, { $set: { status, updatedAt: clock.now() } }, { session });
  for (const handle of statusHandlers) await handle(session, { id, status });
}

type StatusHandler = (
  session: ClientSession,
  change: { id: Id; status: StoredUser['status'] },
) => unknown;

/** Does this in the transaction that blocks somebody or lets them in again. */
export function onUserStatus(handler: StatusHandler): void {
  statusHandlers.add(handler);
}

const statusHandlers = new Set<StatusHandler>();

const usualPreferences: Preferences = { locale: 'nl', theme: 'system', showPresence: true };

const blank = {
  infix: '',
  phone: '',
  jobTitle: '',
  jobFunction: 'other' as const,
  bio: '',
  showContact: 'networks' as const,
  photoFileId: null,
  platformAdmin: false,
  status: 'active' as const,
};
