import type { Translation } from '../../area.ts';
import type { site as nl } from '../nl/site.ts';

export const site: Translation<typeof nl> = {
  networks: 'Networks',
  library: 'Good practice',
  about: 'About Leerkring',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  toToday: 'To Today',
};
