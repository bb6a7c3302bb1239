import { addressed, defineArea } from '../../area.ts';

export const shell = defineArea('shell', {
  brand: 'Leerkring',
  tagline: 'Waar netwerken van scholen samen leren',
  home: 'Leerkring, naar de beginpagina',
  skip: 'Naar de inhoud',
  menu: 'Menu',
  mainNavigation: 'Hoofdmenu',
  networkNavigation: (network: string) => `Onderdelen van ${network}`,
  footerNavigation: 'Over deze site',
  more: 'Meer',
  today: 'Vandaag',
  networks: 'Netwerken',
  signIn: 'Inloggen',
  signOut: 'Uitloggen',
  profile: addressed('Jouw profiel', 'Uw profiel'),
  settings: 'Instellingen',
  personMenu: (name: string) => `Menu van ${name}`,
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'English' },
  theme: 'Weergave',
  themes: { system: 'Als het apparaat', light: 'Licht', dark: 'Donker' },
});
