import { longFromPlain } from '@leerkring/shared/long-text-plain.ts';
import { expect, it } from 'vitest';
import { practiceMetadata } from './practice-metadata.ts';

const texts = {
  context: longFromPlain('a'),
  approach: longFromPlain('b'),
  result: longFromPlain('c'),
  tips: longFromPlain('d'),
};
const practice = {
  id: 'a'.repeat(24),
  slug: 'sportdag',
  title: 'Sportdag </script><script>alert(1)</script> & meer',
  summary: 'Klas 4 leidt.',
  themes: ['sport'],
  schoolTypes: ['vmbo'],
  network: { slug: 'lo2', name: 'LO2', kind: 'subjectNetwork' as const },
  licence: 'ccBySa4' as const,
  publishedAt: '2026-05-01T08:00:00.000Z',
  texts,
  files: [],
  materials: [],
  authors: [
    { name: 'Sanne Testerink', role: 'teacher' as const, school: null, schoolTypes: [] },
    { name: null, role: 'teacher' as const, school: null, schoolTypes: [] },
  ],
  fragments: [],
  revisions: [],
  pdfPath: '/api/library/sportdag/pdf',
};

it('cannot be broken out of', () => {
  const text = practiceMetadata(practice, 'https://leerkring.example/praktijk/sportdag');
  expect(text).not.toMatch(/[<>&]/);
  expect(JSON.parse(text)).toMatchObject({ name: practice.title });
});

it('names only who agreed to be named, and says what one may do with it', () => {
  const data: unknown = JSON.parse(practiceMetadata(practice, 'https://leerkring.example/x'));
  expect(data).toMatchObject({
    author: [{ name: 'Sanne Testerink' }],
    license: 'https://creativecommons.org/licenses/by-sa/4.0/deed.nl',
  });
});
