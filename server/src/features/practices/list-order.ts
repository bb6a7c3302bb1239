import type { Id } from '@leerkring/shared/ids.ts';

/** What lists are sorted by, one word per thing: a moment, and the id where moments are the same. */
export function orderOf(at: Date, id: Id): string {
  return `${at.toISOString()} ${id}`;
}

/** The same after how often it was used. */
export function useOrderOf(usedBy: number, order: string): string {
  return `${String(usedBy).padStart(6, '0')} ${order}`;
}

/** What a list is filtered by: one word per property, so that one index serves them all. */
export function labelsOf(thing: { themes: string[]; schoolTypes: string[] }): string[] {
  return [
    ...thing.themes.map((theme) => themeLabel(theme)),
    ...thing.schoolTypes.map((type) => typeLabel(type)),
  ];
}

export const themeLabel = (theme: string) => `theme:${theme.toLowerCase()}`;
export const typeLabel = (schoolType: string) => `type:${schoolType}`;
