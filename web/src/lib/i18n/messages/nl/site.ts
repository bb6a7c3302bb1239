import { defineArea } from '../../area.ts';

export const site = defineArea('site', {
  networks: 'Netwerken',
  about: 'Over Leerkring',
  privacy: 'Privacy',
  accessibility: 'Toegankelijkheid',
  toToday: 'Naar Vandaag',
});
