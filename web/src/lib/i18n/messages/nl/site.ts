import { defineArea } from '../../area.ts';

export const site = defineArea('site', {
  networks: 'Netwerken',
  library: 'Goede praktijk',
  about: 'Over Leerkring',
  privacy: 'Privacy',
  accessibility: 'Toegankelijkheid',
  toToday: 'Naar Vandaag',
});
