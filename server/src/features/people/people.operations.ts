import { AppError } from '@leerkring/shared/errors.ts';
import type { PersonView } from '@leerkring/shared/features/people/people.view.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { op } from '../../platform/operations.ts';
import { seeOwnProfile } from './own-profile.ts';
import { accessPerson } from './person.access.ts';
import { presentPerson } from './person.presenter.ts';
import { setPhoto } from './photo.actions.ts';
import { changeProfile } from './profile.actions.ts';

export const peopleOperations = {
  see: op.people.see.handler(({ input, context }) => seePerson(context.actor, input.id)),

  ownProfile: op.people.ownProfile.handler(({ context }) => seeOwnProfile(context.actor)),

  changeProfile: op.people.changeProfile.handler(async ({ input, context: { actor } }) => {
    await changeProfile(actor, input);
    return seeSelf(actor);
  }),

  setPhoto: op.people.setPhoto.handler(async ({ input, context: { actor } }) => {
    await setPhoto(actor, input.fileId);
    return seeSelf(actor);
  }),
};

async function seePerson(actor: Actor, id: string): Promise<PersonView> {
  return presentPerson(actor, await accessPerson(actor, id, 'person.see'));
}

function seeSelf(actor: Actor): Promise<PersonView> {
  if (actor.kind !== 'user') throw new AppError('auth_required');
  return seePerson(actor, actor.id);
}
