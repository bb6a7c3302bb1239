import type { Id } from '@leerkring/shared/ids.ts';
import type { ClientSession } from 'mongoose';
import { inTransaction } from '../../platform/database.ts';
import { trusted } from '../../platform/mongoose.ts';
import { actorWithin, onMembershipChanged } from '../networks/index.ts';
import { findSchools } from '../schools/index.ts';
import { indexText, registerIndexSource, type IndexedText } from '../search/index.ts';
import { fullName } from './person-name.ts';
import { User, type StoredUser } from './user.model.ts';
import { findUser } from './user.reading.ts';

/** Whoever shares a network with a person finds the person, from the day that one of them joins. */
export function registerPersonIndexing(): void {
  onMembershipChanged((session, { userId }) => indexPerson(session, userId));
  registerIndexSource('person', everybody);
}

/** Lets a person be found as the profile and the memberships are within this transaction. */
export async function indexPerson(session: ClientSession, id: Id): Promise<void> {
  const user = await findUser(id, session);
  if (user) await indexText(session, await indexedPerson(session, user));
}

async function indexedPerson(session: ClientSession, user: StoredUser): Promise<IndexedText> {
  const nobodyYet = { platformAdmin: false, minutesSinceSignIn: Infinity, memberships: [] };
  const { memberships } = await actorWithin(session, { kind: 'user', id: user._id, ...nobodyYet });
  const schools = await findSchools(user.affiliations.map(({ schoolId }) => schoolId));
  return {
    subject: { kind: 'person', id: user._id },
    networkId: null,
    audience: memberships.map(({ networkId }) => ({ to: 'network', networkId })),
    title: fullName(user),
    text: [user.jobTitle, user.bio].filter(Boolean).join('. '),
    authorId: null,
    at: user.updatedAt,
    extra: [...schools.values()].map(({ name, place }) => `${name} ${place}`),
  };
}

async function* everybody(): AsyncGenerator<IndexedText> {
  let after = '';
  for (;;) {
    const [user] = await User.find({ _id: trusted({ $gt: after }) })
      .sort({ _id: 1 })
      .limit(1)
      .lean();
    if (!user) return;
    after = user._id;
    yield await inTransaction((session) => indexedPerson(session, user));
  }
}
