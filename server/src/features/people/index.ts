export { badgeOf, badgesOf, presentBadge, searchBadges } from './badges.ts';
export { peopleFeature } from './people.feature.ts';
export { fullName } from './person-name.ts';
export {
  createUser,
  onUserStatus,
  setUserPreferences,
  setUserStatus,
  type NewUser,
} from './user.actions.ts';
export type { Affiliation, Preferences, StoredUser } from './user.model.ts';
export {
  findUser,
  findUserByEmail,
  findUsers,
  memberKeysOf,
  type MemberKeys,
} from './user.reading.ts';
