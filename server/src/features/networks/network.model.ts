import type { Id } from '@leerkring/shared/ids.ts';
import type { AddressForm } from '@leerkring/shared/locale.ts';
import type {
  NetworkKind,
  NetworkPart,
  PageBlock,
  visibilities,
} from '@leerkring/shared/features/networks/networks.view.ts';
import type { Preset, PresetId } from '@leerkring/shared/features/networks/presets.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

export interface NetworkOrganiser {
  organiserId: Id;
  role: 'lead' | 'partner' | 'funder';
}

export interface StoredNetwork {
  _id: Id;
  slug: string;
  name: string;
  kind: NetworkKind;
  preset: PresetId;
  summary: string;
  goals: string;
  guidingQuestions: string[];
  foundedYear: number | null;
  visibility: (typeof visibilities)[number];
  addressForm: AddressForm;
  facilitatorLabel: string;
  houseRules: string;
  parts: NetworkPart[];
  blocks: { block: PageBlock; text: string }[];
  commitments: Preset['commitments'];
  learningQuestion: Preset['learningQuestion'];
  /** Absent in networks from before there were threads. */
  threadCategories?: { id: Id; name: string }[];
  themes?: { id: Id; name: string; spearhead: boolean }[];
  whoStartsThreads?: Preset['whoStartsThreads'];
  organisers: NetworkOrganiser[];
  programmeId: Id | null;
  archived: { by: Id; at: Date } | null;
  coordinatorsChangedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

const archival = new Schema({ by: String, at: Date }, { _id: false });

export const Network = defineModel<StoredNetwork>({
  name: 'Network',
  collection: 'networks',
  fields: {
    slug: String,
    name: String,
    kind: String,
    preset: String,
    summary: String,
    goals: String,
    guidingQuestions: [String],
    foundedYear: Number,
    visibility: String,
    addressForm: String,
    facilitatorLabel: String,
    houseRules: String,
    parts: [String],
    blocks: [{ _id: false, block: String, text: String }],
    commitments: [String],
    learningQuestion: String,
    threadCategories: [{ _id: false, id: String, name: String }],
    themes: [{ _id: false, id: String, name: String, spearhead: Boolean }],
    whoStartsThreads: String,
    organisers: [{ _id: false, organiserId: String, role: String }],
    programmeId: String,
    archived: { type: archival, default: null },
    coordinatorsChangedAt: { type: Date, default: null },
    createdAt: Date,
    updatedAt: Date,
  },
  indexes: [{ keys: { slug: 1 }, unique: true }, { keys: { visibility: 1, name: 1 } }],
});
