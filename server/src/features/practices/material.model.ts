import type { LicenceId } from '@leerkring/shared/features/practices/licences.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

export interface MaterialVersion {
  /** The files of a version are seen by whoever sees this id as a subject. */
  id: Id;
  number: number;
  cid: string;
  fileIds: Id[];
  note: string;
  byId: Id;
  at: Date;
}

export interface StoredMaterial {
  _id: Id;
  networkId: Id;
  /** Person and client id: the same send again finds what it made. */
  sentAs: string;
  title: string;
  description: string;
  themes: string[];
  schoolTypes: string[];
  labels: string[];
  licence: LicenceId;
  notForPupils: boolean;
  ownerId: Id;
  /** The school that gave it. */
  schoolId: Id | null;
  /** What it was adapted from, the oldest first; the last one is its parent. */
  lineage: Id[];
  changesInOneLine: string;
  versions: MaterialVersion[];
  /** The versions that stand on a public page: these only are everybody's (BR-20). */
  publicIn: { practiceId: Id; versionId: Id }[];
  usedBy: number;
  removed: { byId: Id; at: Date; reason: string } | null;
  order: string;
  useOrder: string;
  revision: number;
  /** The revision of the last change of its own words. */
  editedRevision: number;
  createdAt: Date;
  updatedAt: Date;
}

const removal = new Schema({ byId: String, at: Date, reason: String }, { _id: false });
const version = new Schema(
  {
    id: String,
    number: Number,
    cid: String,
    fileIds: [String],
    note: String,
    byId: String,
    at: Date,
  },
  { _id: false, id: false },
);

export const Material = defineModel<StoredMaterial>({
  name: 'Material',
  collection: 'materials',
  fields: {
    networkId: String,
    sentAs: String,
    title: String,
    description: String,
    themes: [String],
    schoolTypes: [String],
    labels: [String],
    licence: String,
    notForPupils: Boolean,
    ownerId: String,
    schoolId: String,
    lineage: [String],
    changesInOneLine: String,
    versions: [version],
    publicIn: [{ _id: false, practiceId: String, versionId: String }],
    usedBy: Number,
    removed: { type: removal, default: null },
    order: String,
    useOrder: String,
    revision: Number,
    editedRevision: Number,
    createdAt: Date,
    updatedAt: Date,
  },
  indexes: [
    { keys: { sentAs: 1 }, unique: true },
    { keys: { networkId: 1, order: -1 } },
    { keys: { networkId: 1, useOrder: -1 } },
    { keys: { networkId: 1, labels: 1, order: -1 } },
    { keys: { lineage: 1 } },
    { keys: { 'versions.id': 1 } },
  ],
});
