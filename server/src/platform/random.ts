import { encodeBase32LowerCaseNoPadding } from '@oslojs/encoding';
import { randomBytes } from 'node:crypto';
import { mongo } from 'mongoose';

/** 160 unguessable bits in lower-case base32, 32 characters: for links in mails. */
export function randomToken(): string {
  return encodeBase32LowerCaseNoPadding(randomBytes(20));
}

/** The id of a new document: 24 hexadecimal digits that rise with time. */
export function newId(): string {
  return new mongo.ObjectId().toHexString();
}

/** 128 random bits: names of stored files. */
export function randomKey(): string {
  return randomBytes(16).toString('hex');
}
