import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { foldedWords } from '../../platform/fold.ts';
import { trusted } from '../../platform/mongoose.ts';
import { mainSchoolId } from './affiliations.ts';
import { fullName, sortName } from './person-name.ts';
import { User, type StoredUser } from './user.model.ts';

/** The stored person, for features that must know more than a badge; never goes to a client. */
export async function findUser(id: Id, session?: ClientSession): Promise<StoredUser | undefined> {
  const user = await User.findById(id)
    .session(session ?? null)
    .lean();
  return user ?? undefined;
}

export async function findUserByEmail(email: string): Promise<StoredUser | undefined> {
  return (await User.findOne({ email: email.toLowerCase() }).lean()) ?? undefined;
}

/** Many people in one query; ids of nobody are left out. */
export async function findUsers(ids: Id[]): Promise<Map<Id, StoredUser>> {
  const users = ids.length > 0 ? await User.find({ _id: trusted({ $in: ids }) }).lean() : [];
  return new Map(users.map((user) => [user._id, user]));
}

/** What lists of members are sorted, searched and counted by; the id makes the sort name unique. */
export interface MemberKeys {
  sortName: string;
  nameWords: string[];
  schoolId: Id | null;
}

export function memberKeysOf(user: StoredUser): MemberKeys {
  return {
    sortName: `${sortName(user)} ${user._id}`,
    nameWords: foldedWords(fullName(user)),
    schoolId: mainSchoolId(user.affiliations, clock.now()),
  };
}
