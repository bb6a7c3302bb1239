import { storeUpload } from '@leerkring/server/features/files';
import { appoint, createNetwork, invite } from '@leerkring/server/features/networks';
import { createUser } from '@leerkring/server/features/people';
import { createSchool } from '@leerkring/server/features/schools';
import { inTransaction } from '@leerkring/server/platform/database';
import { newId } from '@leerkring/server/platform/random';
import type { NetworkRole, UserActor } from '@leerkring/shared/policy/actor.ts';
import { Readable } from 'node:stream';
import { picture } from '../api/upload-corpus.ts';
import { actorOf, admin, writeMessage, type Place } from './world.ts';

/** Things made for one cell of the table, so that no cell depends on another. */

export async function freshPerson(place?: Place, role: NetworkRole = 'member'): Promise<string> {
  const email = `${newId()}@school.example`;
  const person = { givenName: 'Vers', familyName: 'Doel', email };
  const { id } = await inTransaction((session) => createUser(session, person));
  if (place) await appoint(null, { userId: id, networkId: place.id, role });
  return id;
}

export async function freshInvitation(place: Place, role: NetworkRole = 'member') {
  const email = `${newId()}@school.example`;
  const plain = { regionIds: [], schoolId: null, message: '' };
  const { invitation, token } = await invite(admin, place.slug, { ...plain, role, email });
  return { id: invitation._id, token, email };
}

export async function pendingFile(ownerId: string, purpose: 'message' | 'photo' = 'message') {
  const content = Readable.from([await picture(8, 8).png().toBuffer()]);
  return (await storeUpload(await actorOf(ownerId), purpose, content, 'plaatje.png')).id;
}

export async function boundFile(author: UserActor, s: string): Promise<string> {
  const id = await pendingFile(author.id);
  await writeMessage(author, s, [id]);
  return id;
}

/** A network of its own for what cannot be undone. */
export async function freshNetwork(coordinatorId: string): Promise<string> {
  const slug = `los-${newId().slice(-10)}`;
  const network = await createNetwork(admin, { slug, name: 'Los', preset: 'learningNetwork' });
  await appoint(null, { userId: coordinatorId, networkId: network._id, role: 'coordinator' });
  return slug;
}

let schools = 0;
export const schoolInput = () => ({
  name: 'School uit de tabel',
  locationCode: `${String(10 + Math.floor(schools / 100))}ZZ${String(schools++ % 100).padStart(2, '0')}`,
  place: 'Fictdorp',
  province: 'Gelderland' as const,
  holidayRegion: 'midden' as const,
  schoolTypes: ['havo' as const],
});
export const freshSchool = async () => (await createSchool(null, schoolInput())).id;
