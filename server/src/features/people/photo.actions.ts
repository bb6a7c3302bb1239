import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { bindPhoto, unbindFiles } from '../files/index.ts';
import { changeOwn } from './profile.actions.ts';

/** Shows this waiting photo of the actor from now on, or none; the old one is thrown away. */
export async function setPhoto(actor: Actor, fileId: Id | null): Promise<void> {
  await changeOwn(actor, async (user, session) => {
    if (fileId !== null) await bindPhoto(session, user._id, fileId);
    if (user.photoFileId !== null) await unbindFiles(session, [user.photoFileId]);
    return { photoFileId: fileId };
  });
}
