import type { filePurposes } from '@leerkring/shared/features/files/files.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';

export type FilePurpose = (typeof filePurposes)[number];

export interface StoredUpload {
  _id: Id;
  ownerId: Id;
  purpose: FilePurpose;
  /** Pending until a message or profile takes it; thrown away after a day otherwise. */
  state: 'pending' | 'bound';
  /** The key of the subject that it is part of. */
  subject: string | null;
  name: string;
  mime: string;
  size: number;
  image: { width: number; height: number } | null;
  key: string;
  thumbnailKey: string | null;
  createdAt: Date;
  /** Absent once bound. */
  expiresAt: Date | null;
}

const image = new Schema({ width: Number, height: Number }, { _id: false });

export const Upload = defineModel<StoredUpload>({
  name: 'Upload',
  collection: 'uploads',
  fields: {
    ownerId: String,
    purpose: String,
    state: String,
    subject: String,
    name: String,
    mime: String,
    size: Number,
    image: { type: image, default: null },
    key: String,
    thumbnailKey: String,
    createdAt: Date,
    expiresAt: Date,
  },
  indexes: [{ keys: { ownerId: 1, createdAt: -1 } }, { keys: { state: 1, expiresAt: 1 } }],
});

/** How many bytes a person keeps with us; its `_id` is the person's. */
export interface FileUsage {
  _id: Id;
  bytes: number;
}

export const Usage = defineModel<FileUsage>({
  name: 'FileUsage',
  collection: 'fileUsages',
  fields: { bytes: Number },
});
