import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import type { ClientSession } from 'mongoose';
import { afterCommit } from '../../platform/database.ts';
import { registerReportable } from '../moderation/index.ts';
import { forgetBadge } from './badges.ts';
import { indexPerson } from './person.indexing.ts';
import { User, type StoredUser } from './user.model.ts';

/** Lets what somebody tells and shows of themselves be hidden; the name stays. */
export function registerProfileHiding(): void {
  registerReportable('person', {
    hide: hideProfile,
    restore: restoreProfile,
    text: async (id) => {
      const user = await User.findById(id).lean();
      return user?.hiddenProfile?.bio || (user?.bio ?? '');
    },
  });
}

async function hideProfile(session: ClientSession, _actor: UserActor, id: Id): Promise<void> {
  const { bio, photoFileId } = await userIn(session, id);
  const set = { bio: '', photoFileId: null, hiddenProfile: { bio, photoFileId } };
  await changeUser(session, id, set);
}

/** Comes back as it was; what the person wrote or showed instead meanwhile stays. */
async function restoreProfile(session: ClientSession, _actor: UserActor, id: Id): Promise<void> {
  const { bio, photoFileId, hiddenProfile } = await userIn(session, id);
  if (!hiddenProfile) return;
  await changeUser(session, id, {
    bio: bio || hiddenProfile.bio,
    photoFileId: photoFileId ?? hiddenProfile.photoFileId,
    hiddenProfile: null,
  });
}

async function userIn(session: ClientSession, id: Id): Promise<StoredUser> {
  const user = await User.findById(id).session(session).lean();
  if (!user) throw new AppError('not_found');
  return user;
}

async function changeUser(session: ClientSession, id: Id, set: Partial<StoredUser>) {
  await User.updateOne({ _id: id }, { $set: set }, { session });
  await indexPerson(session, id);
  afterCommit(session, () => forgetBadge(id));
}
