import { isPlatformAdmin } from '../../policy/actor.ts';
import { anyone, rule } from '../../policy/decision.ts';

export const searchRules = {
  // Everybody may ask: what is found is only what the asker may see.
  'search.find': anyone,
  'search.rebuild': rule('search.rebuild', {
    see: (actor) => actor.kind === 'user',
    act: isPlatformAdmin,
  }),
};
