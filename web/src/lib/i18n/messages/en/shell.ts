import type { Translation } from '../../area.ts';
import type { shell as nl } from '../nl/shell.ts';

export const shell: Translation<typeof nl> = {
  brand: 'Leerkring',
  tagline: 'Where networks of schools learn together',
  home: 'Leerkring, to the front page',
  skip: 'To the content',
  menu: 'Menu',
  mainNavigation: 'Main menu',
  networkNavigation: (network) => `Parts of ${network}`,
  footerNavigation: 'About this site',
  more: 'More',
  today: 'Today',
  networks: 'Networks',
  signIn: 'Sign in',
  signOut: 'Sign out',
  profile: 'Your profile',
  settings: 'Settings',
  personMenu: (name) => `Menu of ${name}`,
  language: 'Language',
  languages: { nl: 'Nederlands', en: 'English' },
  theme: 'Appearance',
  themes: { system: 'Same as device', light: 'Light', dark: 'Dark' },
};
