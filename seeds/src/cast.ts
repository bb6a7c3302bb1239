import type { JobFunction } from '@leerkring/shared/features/people/job-functions.ts';
import { colleagues } from './colleagues.ts';
import type { SchoolKey } from './schools.ts';

/** Everybody in the demo signs in with this. */
export const DEMO_PASSWORD = 'leerkring-demo';

/** Somebody in the demo: the key in lower case is also what stands before the @. */
export interface CastMember {
  name: string;
  school: SchoolKey | null;
  jobFunction: JobFunction;
  jobTitle: string;
  bio: string;
  /** Whether mail from the network about the school goes here. */
  isContact?: boolean;
  platformAdmin?: boolean;
}

/** The people that pages, tests and stories call by name. */
export const cast = {
  sanne: {
    name: 'Sanne Testerink',
    school: 'zilvermeeuw',
    jobFunction: 'teacher',
    jobTitle: 'docent lichamelijke opvoeding en LO2',
    bio: 'Geeft LO2 in klas 3 en 4. Zoekt manieren om bewegen regelen eerlijk te beoordelen. Brengt graag een opdracht mee en gaat met twee naar huis.',
    isContact: true,
  },
  joris: {
    name: 'Joris Proefstra',
    school: 'zilvermeeuw',
    jobFunction: 'teacher',
    jobTitle: 'docent LO2, sectieleider bewegen',
    bio: 'Twaalf jaar voor de klas, het liefst buiten. Weet alles van draaiboeken en niets van dienstregelingen.',
  },
  femke: {
    name: 'Femke Fictief',
    school: 'denkbeeldigeDijk',
    jobFunction: 'teacher',
    jobTitle: 'docent LO2 en netwerkbegeleider West',
    bio: 'Begeleidt regio West en staat zelf drie dagen per week in de zaal. Kan helpen bij: kijkwijzers, werkvormen en de eerste stap.',
  },
  karim: {
    name: 'Karim Voorbeeld',
    school: 'fictavia',
    jobFunction: 'teacher',
    jobTitle: 'opleidingsdocent en netwerkbegeleider Midden',
    bio: 'Leidt regio Midden. Werkt het liefst met kaartjes, tape en een stille minuut. Kan helpen bij: PTA opbouwen en starten met LO2.',
  },
  bo: {
    name: 'Bo Schets',
    school: 'fictavia',
    jobFunction: 'teacher',
    jobTitle: 'startende docent LO2',
    bio: 'Eerste jaar LO2, heel veel vragen en een volle map met probeersels.',
  },
  hanna: {
    name: 'Hanna Verzinsel',
    school: 'papierenAtrium',
    jobFunction: 'schoolLeader',
    jobTitle: 'rector',
    bio: 'Onderzoekt met haar team hoe een school laat zien wat leerlingen buiten de lessen leren.',
    isContact: true,
  },
  milan: {
    name: 'Milan Concept',
    school: 'papierenAtrium',
    jobFunction: 'teacher',
    jobTitle: 'docent maatschappijleer en coördinator plusdocument',
    bio: 'Vraagt leerlingen liever drie keer door dan dat hij een formulier maakt.',
  },
  lot: {
    name: 'Lot Proefdruk',
    school: 'verzonnenLinde',
    jobFunction: 'teamLeader',
    jobTitle: 'teamleider havo bovenbouw',
    bio: 'Sloot halverwege de reeks aan. Zoekt rust in de toetskalender van havo 4.',
    isContact: true,
  },
  yara: {
    name: 'Yara Denkbeeld',
    school: null,
    jobFunction: 'facilitator',
    jobTitle: 'zelfstandig procesbegeleider',
    bio: 'Begeleidt leernetwerken van scholen. Begint elke bijeenkomst met twee minuten schrijven.',
  },
  rik: {
    name: 'Rik Ontwerp',
    school: null,
    jobFunction: 'expert',
    jobTitle: 'onderzoeker leerlingperspectief',
    bio: 'Vraagt leerlingen wat zij zelf van hun school vinden en vertelt daar met hun toestemming over.',
  },
  ada: {
    name: 'Ada Maquette',
    school: 'fictavia',
    jobFunction: 'careerCounsellor',
    jobTitle: 'decaan vmbo en havo',
    bio: 'Wil dat een loopbaangesprek van alle mentoren wordt. Schrijft dit jaar aan het visiedocument.',
    isContact: true,
  },
  ties: {
    name: 'Ties Papierbos',
    school: null,
    jobFunction: 'coordinator',
    jobTitle: 'netwerkcoördinator',
    bio: 'Regelt inschrijving, zalen en bewijzen van deelname. Te bereiken voor alles wat niet over de inhoud gaat.',
  },
  dewi: {
    name: 'Dewi Kladblok',
    school: 'verzonnenLinde',
    jobFunction: 'teacher',
    jobTitle: 'docent wiskunde en netwerkbegeleider',
    bio: 'Begeleidt het netwerk wiskunde in de onderbouw. Telt alles, ook de koekjes.',
  },
  iris: {
    name: 'Iris Schaduw',
    school: 'denkbeeldigeDijk',
    jobFunction: 'teacher',
    jobTitle: 'docent lichamelijke opvoeding',
    bio: 'Was tot eind 2025 lid van het netwerk LO2 en geeft nu alleen nog les in de onderbouw.',
  },
  tom: {
    name: 'Tom Sjabloon',
    school: null,
    jobFunction: 'administrator',
    jobTitle: 'beheerder van het platform',
    bio: 'Houdt Leerkring draaiend en kijkt niet mee in de gesprekken.',
    platformAdmin: true,
  },
} satisfies Record<string, CastMember>;

export const people = { ...cast, ...colleagues };

export type CastKey = keyof typeof cast;
export type PersonKey = keyof typeof people;

export const castKeys = keysOf(cast);
export const personKeys = keysOf(people);

/** Where mail for this person goes, and what they sign in with. */
export function emailOf(key: PersonKey): string {
  return `${key}@leerkring.example`;
}

/** The record of somebody, with what most of them leave out. */
export function personOf(key: PersonKey): CastMember {
  return people[key];
}

/** Who is meant by a given name in a story. Throws when nobody is. */
export function keyOfName(givenName: string): PersonKey {
  const key = personKeys.find((known) => known === givenName.toLowerCase());
  if (!key) throw new Error(`Nobody in the demo is called "${givenName}".`);
  return key;
}

function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  // Object.keys() forgets which keys a literal has.
  return Object.keys(record) as Key[];
}
