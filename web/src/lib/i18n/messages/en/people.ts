import type { Translation } from '../../area.ts';
import type { people as nl } from '../nl/people.ts';

export const people: Translation<typeof nl> = {
  jobFunction: 'Function',
  jobFunctions: {
    teacher: 'Teacher',
    schoolLeader: 'School leader',
    teamLeader: 'Team leader',
    careerCounsellor: 'Career counsellor',
    mentor: 'Mentor',
    curriculumDeveloper: 'Curriculum developer',
    administrator: 'Administration',
    facilitator: 'Facilitator',
    coordinator: 'Coordinator',
    expert: 'Expert',
    other: 'Other',
  },
  roles: {
    guest: 'Guest',
    expert: 'Expert',
    schoolContact: 'Contact person',
    member: 'Member',
    facilitator: 'Facilitator',
    coordinator: 'Coordinator',
  },
  givenName: 'First name',
  infix: 'Infix',
  familyName: 'Family name',
};
