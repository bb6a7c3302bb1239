import type { Translation } from '../../area.ts';
import type { schools as nl } from '../nl/schools.ts';

export const schools: Translation<typeof nl> = {
  label: 'School',
  hint: 'Type part of the name or the place and choose from the list.',
  unknown: 'We do not know this school. Leave the field empty when it is not in the list.',
};
