import { isPlatformAdmin } from '../../policy/actor.ts';
import { anyone, rule } from '../../policy/decision.ts';

export const schoolRules = {
  /** Names of schools are public facts; the search returns nothing else. */
  'schools.search': anyone,
  'school.create': rule('school.create', {
    see: (actor) => actor.kind === 'user',
    act: isPlatformAdmin,
  }),
  'school.change': rule('school.change', {
    see: (actor) => actor.kind === 'user',
    act: isPlatformAdmin,
  }),
};
