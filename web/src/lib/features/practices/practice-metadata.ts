import { licences } from '@leerkring/shared/features/practices/licences.ts';
import type { PublicPractice } from '@leerkring/shared/features/practices/practices.view.ts';

/**
 * What search engines and catalogues read, as JSON-LD. Safe inside a script element: nothing in it
 * can close that element or be taken for a reference.
 */
export function practiceMetadata(practice: PublicPractice, url: string): string {
  const names = practice.authors.flatMap(({ name }) => name ?? []);
  const author = names.map((name) => ({ '@type': 'Person', name }));
  const data = {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: practice.title,
    description: practice.summary,
    url,
    inLanguage: 'nl',
    datePublished: practice.publishedAt,
    license: licences[practice.licence].url ?? undefined,
    keywords: practice.themes.join(', ') || undefined,
    educationalLevel: practice.schoolTypes.length > 0 ? practice.schoolTypes : undefined,
    learningResourceType: 'good practice',
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: practice.network.name },
    author: author.length > 0 ? author : undefined,
  };
  const escapes: Record<string, string> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };
  return JSON.stringify(data).replaceAll(/[<>&]/g, (sign) => escapes[sign] ?? '');
}
