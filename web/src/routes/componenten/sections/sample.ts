import type { NetworkLink, PartLink } from '#lib/shells/nav.ts';
import type { MenuEntry } from '#lib/ui/menu.ts';

/** Made-up people and networks, for showing the frames without a server. */
export const networks: NetworkLink[] = [
  {
    label: 'Scholingsnetwerk LO2',
    href: '/componenten/netwerk',
    kind: 'subjectNetwork',
    count: 12,
  },
  { label: 'Brede vorming', href: '/componenten/brede-vorming', kind: 'learningNetwork' },
  { label: 'Expertisepunt LOB', href: '/componenten/lob', kind: 'expertisePoint', count: 3 },
];

export const person = { name: 'Sanne Testerink' };

export const personMenu: MenuEntry[] = [
  { label: 'Uw profiel', href: '/componenten/app' },
  { label: 'Instellingen', href: '/componenten/app' },
  'divider',
  { label: 'Uitloggen', onselect: () => {} },
];

const root = '/componenten/netwerk';

export const parts: PartLink[] = [
  { part: 'overview', href: root },
  { part: 'chat', href: `${root}/gesprek`, count: 12 },
  { part: 'threads', href: `${root}/onderwerpen` },
  { part: 'questions', href: `${root}/leervragen`, count: 2 },
  { part: 'documents', href: `${root}/documenten` },
  { part: 'meetings', href: `${root}/bijeenkomsten` },
  { part: 'practices', href: `${root}/praktijk` },
  { part: 'members', href: `${root}/leden` },
];

export const footer = [
  { label: 'Privacy', href: '/componenten#kleuren' },
  { label: 'Toegankelijkheid', href: '/componenten#velden' },
  { label: 'Hulp', href: '/componenten#leeg' },
];
