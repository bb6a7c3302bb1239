import { licences } from '@leerkring/shared/features/practices/licences.ts';
import type {
  PracticeSection,
  PublicPractice,
} from '@leerkring/shared/features/practices/practices.view.ts';
import { practiceSections } from '@leerkring/shared/features/practices/practices.view.ts';
import { isBlank } from '@leerkring/shared/clean-text.ts';
import { longToPlain } from '@leerkring/shared/long-text.ts';
import { publicUrl } from '../../platform/public-url.ts';
import { openPaper, type Paper } from './paper.ts';

/** The public page as a tagged PDF in Dutch: title, parts, quotes, makers, licence, address. */
export async function pdfOf(page: PublicPractice): Promise<Buffer> {
  const paper = openPaper({ title: page.title, subject: page.summary });
  paper.heading(1, page.title);
  paper.paragraph(page.summary);
  paper.small(originOf(page));
  for (const section of practiceSections) writeSection(paper, page, section);
  writeMaterials(paper, page);
  paper.heading(2, 'Gemaakt door');
  paper.list(page.authors.map(personLine));
  const licence = licences[page.licence];
  paper.heading(2, 'Licentie');
  paper.paragraph(licence.nl);
  if (licence.url) paper.link(licence.url, licence.url);
  const address = publicUrl(`/praktijk/${page.slug}`);
  paper.small('Deze praktijk staat op:');
  paper.link(address, address);
  return paper.finish();
}

const sectionNames: Record<PracticeSection, string> = {
  context: 'Context',
  approach: 'Aanpak',
  result: 'Resultaat',
  tips: 'Tips',
};

const roleNames: Record<PublicPractice['authors'][number]['role'], string> = {
  teacher: 'docent',
  schoolLeader: 'schoolleider',
  teamLeader: 'teamleider',
  careerCounsellor: 'decaan',
  mentor: 'mentor',
  curriculumDeveloper: 'leerplanontwikkelaar',
  administrator: 'medewerker administratie',
  facilitator: 'begeleider',
  coordinator: 'coördinator',
  expert: 'expert',
  other: 'medewerker',
};

function writeSection(paper: Paper, page: PublicPractice, section: PracticeSection): void {
  const text = longToPlain(page.texts[section]);
  const quotes = page.fragments.filter(({ place }) => place === section);
  if (isBlank(text) && quotes.length === 0) return;
  paper.heading(2, sectionNames[section]);
  paper.blocks(page.texts[section]);
  for (const quote of quotes) paper.quote(quote.text, personLine(quote));
}

function writeMaterials(paper: Paper, { materials }: PublicPractice): void {
  if (materials.length === 0) return;
  paper.heading(2, 'Materiaal');
  paper.list(materials.map(({ title, licence }) => `${title} (${licences[licence].nl})`));
}

function originOf({ network, schoolTypes, themes, publishedAt }: PublicPractice): string {
  const day = new Intl.DateTimeFormat('nl-NL', {
    ...{ dateStyle: 'long', timeZone: 'Europe/Amsterdam' },
  }).format(new Date(publishedAt));
  const about = [...schoolTypes, ...themes].join(', ');
  return [network.name, about, `openbaar sinds ${day}`].filter((part) => part !== '').join(' · ');
}

function personLine({
  name,
  role,
  school,
  schoolTypes,
}: PublicPractice['authors'][number]): string {
  const who = name === null ? roleNames[role] : `${name}, ${roleNames[role]}`;
  const where =
    school ?? (schoolTypes.length > 0 ? `een school voor ${schoolTypes.join(', ')}` : '');
  return where === '' ? who : `${who}, ${where}`;
}
