import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { members as nl } from '../nl/members.ts';

export const members: Translation<typeof nl> = {
  title: 'Members',
  count: (members, schools) =>
    `${plural(members, 'member', 'members')} of ${plural(schools, 'school', 'schools')}`,
  filter: 'Search members',
  search: 'Name',
  schoolHint: 'The school for which this member takes part. Its learning questions come with it.',
  role: 'Role',
  region: 'Region',
  anyRole: 'All roles',
  anyRegion: 'All regions',
  ofSchool: (name) => `People of ${name}`,
  unknownSchool: 'this school',
  allSchools: 'Show all schools',
  apply: 'Search',
  more: 'Load more members',
  none: {
    title: 'Nobody found',
    text: 'Try a shorter part of the name, or another role or region.',
    all: 'Show all members',
  },
  write: (name) => `Send ${name} a message`,
  options: (name) => `Membership of ${name}`,
  self: 'you',
  change: 'Change role or region',
  leave: 'Leave this network',
  end: 'End membership',
  changeTitle: (name) => `Role and region of ${name}`,
  regions: 'Regions',
  save: 'Save',
  changed: (name) => `The role of ${name} was updated.`,
  ended: (name) => `${name} is no longer a member.`,
  endTitle: (name) => `End the membership of ${name}?`,
  endText: (name) => `${name} can then no longer enter this network. What was written stays.`,
  endConfirm: 'End it',
  leaveTitle: (network) => `Leave ${network}?`,
  leaveText:
    'You can then no longer enter the network. What you wrote stays. Coming back takes a new invitation.',
  leaveConfirm: 'Leave',
};
