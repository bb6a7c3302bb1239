import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = ({ locals }) => ({
  isSignedIn: locals.actor.kind === 'user',
});
