import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'referrer-policy': 'no-referrer' });
};
