import { foldText } from '../../platform/fold.ts';

export interface PersonName {
  givenName: string;
  infix: string;
  familyName: string;
}

/** The name as people say it: Anna van den Berg. */
export function fullName({ givenName, infix, familyName }: PersonName): string {
  return [givenName, infix, familyName].filter(Boolean).join(' ');
}

/** What lists of people are sorted by: the family name without its infix, as Dutch lists are. */
export function sortName({ givenName, infix, familyName }: PersonName): string {
  return foldText(`${familyName}, ${givenName} ${infix}`);
}
