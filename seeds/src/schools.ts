import type { SchoolInput } from '@leerkring/server/features/schools';

/** The schools of the fictitious world (C6); codes of a range that no real school has. */
export const schools = {
  zilvermeeuw: {
    name: 'Zilvermeeuw College',
    locationCode: '99ZA00',
    place: 'Nergenshuizen',
    province: 'Noord-Holland',
    holidayRegion: 'noord',
    schoolTypes: ['vmbo', 'havo'],
  },
  denkbeeldigeDijk: {
    name: 'Mavo De Denkbeeldige Dijk',
    locationCode: '99ZB01',
    place: 'Oud-Verzinsel',
    province: 'Zuid-Holland',
    holidayRegion: 'midden',
    schoolTypes: ['vmbo'],
  },
  fictavia: {
    name: 'Scholengemeenschap Fictavia',
    locationCode: '99ZC00',
    place: 'Schijnveen',
    province: 'Utrecht',
    holidayRegion: 'midden',
    schoolTypes: ['vmbo', 'havo', 'vwo'],
  },
  wolkenkamp: {
    name: 'Wolkenkamp Lyceum',
    locationCode: '99ZD00',
    place: 'Bedachterdam',
    province: 'Overijssel',
    holidayRegion: 'noord',
    schoolTypes: ['vmbo', 'havo', 'vwo'],
  },
  papierenAtrium: {
    name: 'Het Papieren Atrium',
    locationCode: '99ZE00',
    place: 'Fictdorp',
    province: 'Gelderland',
    holidayRegion: 'midden',
    schoolTypes: ['havo', 'vwo'],
  },
  verzonnenLinde: {
    name: 'Lyceum De Verzonnen Linde',
    locationCode: '99ZF00',
    place: 'Denkbeeldig aan Zee',
    province: 'Zeeland',
    holidayRegion: 'zuid',
    schoolTypes: ['vmbo', 'havo', 'vwo'],
  },
  schijnstroom: {
    name: 'Mbo Schijnstroom',
    locationCode: '99ZG00',
    place: 'Bedachterdam',
    province: 'Overijssel',
    holidayRegion: 'noord',
    schoolTypes: ['mbo'],
  },
} satisfies Record<string, SchoolInput>;

export type SchoolKey = keyof typeof schools;
