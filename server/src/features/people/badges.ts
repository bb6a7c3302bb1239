import type { Id } from '@leerkring/shared/ids.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import { clock } from '../../platform/clock.ts';
import { foldedWords } from '../../platform/fold.ts';
import { trusted } from '../../platform/mongoose.ts';
import { fullName, type PersonName } from './person-name.ts';
import { User } from './user.model.ts';

/**
 * Name and photo of each person, in one query at most. Ids of nobody get a badge without a name.
 * Another process may show a change up to half a minute late.
 */
export async function badgesOf(ids: Iterable<Id>): Promise<Map<Id, PersonBadge>> {
  const badges = new Map<Id, PersonBadge>();
  const missing: Id[] = [];
  for (const id of new Set(ids)) {
    const known = fresh(id);
    if (known) badges.set(id, known);
    else missing.push(id);
  }
  if (missing.length === 0) return badges;
  const asked = changes;
  for (const user of await namesOf(missing)) badges.set(user._id, remember(user, asked));
  for (const id of missing) if (!badges.has(id)) badges.set(id, { id, name: '', photo: null });
  return badges;
}

/** The badge of one person; without a name when there is nobody with this id. */
export async function badgeOf(id: Id): Promise<PersonBadge> {
  return (await badgesOf([id])).get(id) ?? { id, name: '', photo: null };
}

/** At most twenty of these people whose name has words that start with the words of `q`. */
export async function searchBadges(ids: Iterable<Id>, q: string): Promise<PersonBadge[]> {
  const starts = foldedWords(q);
  const badges = [...(await badgesOf(ids)).values()].filter(({ name }) => {
    const words = foldedWords(name);
    return name !== '' && starts.every((start) => words.some((word) => word.startsWith(start)));
  });
  return badges.sort((a, b) => a.name.localeCompare(b.name, 'nl')).slice(0, 20);
}

/** Makes the next reader look again; call it once a change is durable. */
export function forgetBadge(id: Id): void {
  changes += 1;
  cache.delete(id);
}

export interface BadgeSource extends PersonName {
  _id: Id;
  photoFileId: Id | null;
}

/** The version in the address makes browsers fetch a new photo at once. */
export function presentBadge(user: BadgeSource): PersonBadge {
  const photo = user.photoFileId && `/api/people/${user._id}/photo?v=${user.photoFileId.slice(-8)}`;
  return { id: user._id, name: fullName(user), photo };
}

const FRESH_MS = 30_000;
const MAX_KEPT = 20_000;
const cache = new Map<Id, { badge: PersonBadge; until: number }>();
let changes = 0;

function fresh(id: Id): PersonBadge | undefined {
  const entry = cache.get(id);
  return entry && entry.until > clock.monotonicMs() ? entry.badge : undefined;
}

/** What was asked for before a change may be old already: that is given but not kept. */
function remember(user: BadgeSource, asked: number): PersonBadge {
  const badge = presentBadge(user);
  if (asked !== changes) return badge;
  if (cache.size >= MAX_KEPT) cache.clear();
  cache.set(user._id, { badge, until: clock.monotonicMs() + FRESH_MS });
  return badge;
}

async function namesOf(ids: Id[]): Promise<BadgeSource[]> {
  return User.find({ _id: trusted({ $in: ids }) })
    .select({ givenName: 1, infix: 1, familyName: 1, photoFileId: 1 })
    .lean();
}
