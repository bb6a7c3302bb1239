import { defineArea } from '../../area.ts';

export const people = defineArea('people', {
  jobFunction: 'Functie',
  jobFunctions: {
    teacher: 'Docent',
    schoolLeader: 'Schoolleider',
    teamLeader: 'Teamleider',
    careerCounsellor: 'Decaan',
    mentor: 'Mentor',
    curriculumDeveloper: 'Onderwijsontwikkelaar',
    administrator: 'Administratie',
    facilitator: 'Begeleider',
    coordinator: 'Coördinator',
    expert: 'Deskundige',
    other: 'Anders',
  },
  roles: {
    guest: 'Gast',
    expert: 'Expert',
    schoolContact: 'Contactpersoon',
    member: 'Lid',
    facilitator: 'Begeleider',
    coordinator: 'Coördinator',
  },
  givenName: 'Voornaam',
  infix: 'Tussenvoegsel',
  familyName: 'Achternaam',
});
