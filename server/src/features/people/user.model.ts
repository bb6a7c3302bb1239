import type { Id } from '@leerkring/shared/ids.ts';
import type { Locale } from '@leerkring/shared/locale.ts';
import type { JobFunction } from '@leerkring/shared/features/people/people.view.ts';
import { Schema } from 'mongoose';
import { defineModel } from '../../platform/mongoose.ts';
import type { PersonName } from './person-name.ts';

/** A time in which a person works at a school; history is kept (C2). */
export interface Affiliation {
  schoolId: Id;
  jobFunction: JobFunction;
  isContact: boolean;
  from: Date;
  to: Date | null;
}

export interface Preferences {
  locale: Locale;
  theme: 'light' | 'dark' | 'system';
  showPresence: boolean;
}

export interface StoredUser extends PersonName {
  _id: Id;
  /** In lower case. */
  email: string;
  phone: string;
  jobTitle: string;
  jobFunction: JobFunction;
  bio: string;
  showContact: 'nobody' | 'networks';
  photoFileId: Id | null;
  affiliations: Affiliation[];
  preferences: Preferences;
  /** What is put aside while the profile is hidden. */
  hiddenProfile?: { bio: string; photoFileId: Id | null } | null;
  platformAdmin: boolean;
  status: 'active' | 'blocked';
  createdAt: Date;
  updatedAt: Date;
}

const affiliation = {
  _id: false,
  schoolId: String,
  jobFunction: String,
  isContact: Boolean,
  from: Date,
  to: Date,
};

const hiddenProfile = new Schema({ bio: String, photoFileId: String }, { _id: false });

export const User = defineModel<StoredUser>({
  name: 'User',
  collection: 'users',
  fields: {
    givenName: String,
    infix: String,
    familyName: String,
    email: String,
    phone: String,
    jobTitle: String,
    jobFunction: String,
    bio: String,
    showContact: String,
    photoFileId: String,
    hiddenProfile: { type: hiddenProfile, default: undefined },
    affiliations: [affiliation],
    preferences: { locale: String, theme: String, showPresence: Boolean },
    platformAdmin: Boolean,
    status: String,
    createdAt: Date,
    updatedAt: Date,
  },
  indexes: [{ keys: { email: 1 }, unique: true }],
});
