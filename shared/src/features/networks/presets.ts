import type { z } from 'zod';
import type { AddressForm } from '../../locale.ts';
import type {
  feeSchema,
  NetworkKind,
  NetworkPart,
  periodKinds,
  RegionView,
} from './networks.view.ts';

export const presetIds = [
  'subjectNetwork',
  'learningNetwork',
  'openLearningNetwork',
  'expertisePoint',
] as const;
export type PresetId = (typeof presetIds)[number];

/** A kind of network as data: what an edition and a space start with (A7). Nothing branches on it. */
export interface Preset {
  kind: NetworkKind;
  addressForm: AddressForm;
  facilitatorLabel: string;
  parts: NetworkPart[];
  regions: Omit<RegionView, 'id'>[];
  regionsTogether: boolean;
  edition: {
    periodKind: (typeof periodKinds)[number];
    fee: z.infer<typeof feeSchema> | null;
    minMeetings: number | null;
    lateEntry: boolean;
    seats: { softMin: number; hardMax: number | null; guestsPerMeeting: number };
    requiredFunctions: string[][];
    attendance: 'advisory' | 'required' | 'none';
    renewal: 'auto' | 'ask' | 'none';
    meetingMinutes: { physical: number; online: number };
  };
  learningQuestion: 'none' | 'optional' | 'required';
  commitments: ('allMeetings' | 'schoolWideAmbition' | 'timeAndMeans' | 'sharePractice')[];
  /** Dutch names: a network changes them as it likes. */
  threadCategories: string[];
  themes: { name: string; spearhead: boolean }[];
  whoStartsThreads: 'members' | 'runners';
}

const learningParts: NetworkPart[] = [
  'overview',
  'chat',
  'threads',
  'questions',
  'documents',
  'meetings',
  'practices',
  'members',
  'facilitation',
];
const allCommitments: Preset['commitments'] = [
  'allMeetings',
  'schoolWideAmbition',
  'timeAndMeans',
  'sharePractice',
];

const learningNetwork: Preset = {
  kind: 'learningNetwork',
  addressForm: 'u',
  facilitatorLabel: 'procesbegeleider',
  parts: learningParts,
  regions: [],
  regionsTogether: false,
  edition: {
    periodKind: 'series',
    fee: null,
    minMeetings: 5,
    lateEntry: false,
    seats: { softMin: 2, hardMax: 2, guestsPerMeeting: 0 },
    requiredFunctions: [['schoolLeader', 'teamLeader']],
    attendance: 'required',
    renewal: 'none',
    meetingMinutes: { physical: 180, online: 120 },
  },
  learningQuestion: 'required',
  commitments: allCommitments,
  threadCategories: ['Vraag aan het netwerk', 'Ervaring uit de school', 'Rond de bijeenkomsten'],
  themes: [
    { name: 'Zicht op ontwikkeling', spearhead: true },
    { name: 'Team en schoolleiding', spearhead: false },
    { name: 'Ouders en omgeving', spearhead: false },
  ],
  whoStartsThreads: 'members',
};

/** The kinds that ship: S0 (2024), S2 (2019), S3 (2018) and S4 (2017) of the source documents. */
export const presets: Record<PresetId, Preset> = {
  subjectNetwork: {
    kind: 'subjectNetwork',
    addressForm: 'je',
    facilitatorLabel: 'netwerkbegeleider',
    parts: learningParts,
    regions: [
      { name: 'Midden', provinces: ['Utrecht', 'Gelderland'] },
      { name: 'West', provinces: ['Noord-Holland', 'Zuid-Holland'] },
    ],
    regionsTogether: true,
    edition: {
      periodKind: 'calendarYear',
      fee: { unit: 'school', cents: 60_000, vat: 'exempt' },
      minMeetings: 4,
      lateEntry: true,
      seats: { softMin: 2, hardMax: 4, guestsPerMeeting: 0 },
      requiredFunctions: [],
      attendance: 'advisory',
      renewal: 'auto',
      meetingMinutes: { physical: 240, online: 120 },
    },
    learningQuestion: 'optional',
    commitments: [],
    threadCategories: ['Lespraktijk', 'PTA en beoordelen', 'Organisatie', 'Even voorstellen'],
    themes: [
      { name: 'Kwaliteit van het schoolexamen', spearhead: true },
      { name: 'Doorlopende leerlijn', spearhead: false },
      { name: 'Passend onderwijs', spearhead: false },
    ],
    whoStartsThreads: 'members',
  },
  learningNetwork,
  openLearningNetwork: {
    ...learningNetwork,
    edition: {
      ...learningNetwork.edition,
      lateEntry: true,
      seats: { softMin: 1, hardMax: 1, guestsPerMeeting: 1 },
      requiredFunctions: [['schoolLeader']],
    },
  },
  expertisePoint: {
    kind: 'expertisePoint',
    addressForm: 'je',
    facilitatorLabel: 'regiocontactpersoon',
    parts: [
      'overview',
      'chat',
      'threads',
      'documents',
      'meetings',
      'practices',
      'members',
      'facilitation',
    ],
    regions: [],
    regionsTogether: false,
    edition: {
      periodKind: 'project',
      fee: null,
      minMeetings: null,
      lateEntry: true,
      seats: { softMin: 1, hardMax: null, guestsPerMeeting: 0 },
      requiredFunctions: [],
      attendance: 'none',
      renewal: 'none',
      meetingMinutes: { physical: 180, online: 120 },
    },
    learningQuestion: 'none',
    commitments: [],
    threadCategories: ['Loopbaangesprekken', 'Dossier en scan', 'Overgang naar het mbo'],
    themes: [
      { name: 'LOB in het hele team', spearhead: true },
      { name: 'Overgang vmbo-mbo', spearhead: false },
      { name: 'Ouders', spearhead: false },
    ],
    whoStartsThreads: 'members',
  },
};
