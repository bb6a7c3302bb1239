import type { Messages } from '#lib/i18n/area.ts';
import type { library } from '#lib/i18n/messages/nl/library.ts';

type Words = Messages<typeof library>['schoolTypes'];
export type SchoolType = keyof Words;

/** The school types, in the order and the words of the screen. */
export function schoolTypeChoices(words: Words) {
  return schoolTypes.map((value) => ({ value, label: words[value] }));
}

/** The word for a school type; a type that this screen does not know says its own name. */
export function schoolTypeName(words: Words, type: string): string {
  const known = schoolTypes.find((one) => one === type);
  return known ? words[known] : type;
}

const schoolTypes: SchoolType[] = ['praktijkonderwijs', 'vmbo', 'havo', 'vwo', 'mbo'];

/** Only the types that this screen can show. */
export function knownSchoolTypes(types: string[]): SchoolType[] {
  return schoolTypes.filter((one) => types.includes(one));
}
