/** A licence under which something is shared; `open` ones may leave the network. */
export interface Licence {
  nl: string;
  en: string;
  url: string | null;
  open: boolean;
  /** The licences an adaptation may carry; nobody gives away more than was given. */
  adaptations: readonly string[];
}

const licenceTable = {
  networkSchools: {
    nl: 'Gebruik binnen netwerkscholen',
    en: 'Use within the schools of the network',
    url: null,
    open: false,
    adaptations: ['networkSchools'],
  },
  ccBySa4: {
    nl: 'Naamsvermelding-GelijkDelen 4.0 (CC BY-SA 4.0)',
    en: 'Attribution-ShareAlike 4.0 (CC BY-SA 4.0)',
    url: 'https://creativecommons.org/licenses/by-sa/4.0/deed.nl',
    open: true,
    adaptations: ['ccBySa4'],
  },
  ccBy4: {
    nl: 'Naamsvermelding 4.0 (CC BY 4.0)',
    en: 'Attribution 4.0 (CC BY 4.0)',
    url: 'https://creativecommons.org/licenses/by/4.0/deed.nl',
    open: true,
    adaptations: ['ccBySa4', 'ccBy4', 'ccByNc4', 'networkSchools'],
  },
  ccByNc4: {
    nl: 'Naamsvermelding-NietCommercieel 4.0 (CC BY-NC 4.0)',
    en: 'Attribution-NonCommercial 4.0 (CC BY-NC 4.0)',
    url: 'https://creativecommons.org/licenses/by-nc/4.0/deed.nl',
    open: true,
    adaptations: ['ccByNc4', 'networkSchools'],
  },
  cc0: {
    nl: 'Geen rechten voorbehouden (CC0)',
    en: 'No rights reserved (CC0)',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl',
    open: true,
    adaptations: ['cc0', 'ccBySa4', 'ccBy4', 'ccByNc4', 'networkSchools'],
  },
} as const satisfies Record<string, Licence>;

export type LicenceId = keyof typeof licenceTable;

export const licenceIds = [
  'networkSchools',
  'ccBySa4',
  'ccBy4',
  'ccByNc4',
  'cc0',
] as const satisfies LicenceId[];

/** The licences that things can be shared under, with the words for the screen and for print. */
export const licences: Record<LicenceId, Licence> = licenceTable;

export const DEFAULT_MATERIAL_LICENCE: LicenceId = 'networkSchools';
/** BR-22. */
export const DEFAULT_PRACTICE_LICENCE: LicenceId = 'ccBySa4';

/** The licences an adaptation of something under this licence may carry. */
export function adaptationLicences(parent: LicenceId): LicenceId[] {
  return licenceIds.filter((id) => licences[parent].adaptations.includes(id));
}
