import type { PublicPractice } from '@leerkring/shared/features/practices/practices.view.ts';
import type { Messages } from '#lib/i18n/area.ts';
import type { library } from '#lib/i18n/messages/nl/library.ts';
import { schoolTypeName } from './school-type-words.ts';

type PublicPerson = PublicPractice['authors'][number];

/** Somebody on a public page: by name where there was a yes, otherwise by what they are. */
export function publicPerson(
  t: Messages<typeof library>,
  list: (items: string[]) => string,
  { name, role, school, schoolTypes }: PublicPerson,
): string {
  const types = schoolTypes.map((type) => schoolTypeName(t.schoolTypes, type));
  const kind = types.length > 0 ? t.schoolKind(list(types)) : t.someSchool;
  const where = school ?? kind;
  return name === null ? t.someone(t.roles[role], where) : t.named(name, t.roles[role], where);
}
