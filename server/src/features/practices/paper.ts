import { longToPlain, type LongBlock, type LongText } from '@leerkring/shared/long-text.ts';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** Paper to write on from top to bottom; what is written is tagged for who listens to it. */
export interface Paper {
  heading(level: 1 | 2 | 3, text: string): void;
  paragraph(text: string): void;
  small(text: string): void;
  list(items: string[]): void;
  quote(text: string, by: string): void;
  link(text: string, url: string): void;
  blocks(text: LongText): void;
  finish(): Promise<Buffer>;
}

type Style = 'normal' | 'bold';

/** Opens an A4 document in Dutch. */
export function openPaper({ title, subject }: { title: string; subject: string }): Paper {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 64, pdfVersion: '1.7', tagged: true, lang: 'nl-NL' },
    ...{ displayTitle: true, info: { Title: title, Subject: subject, Creator: 'Leerkring' } },
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.registerFont('normal', fontFile(400)).registerFont('bold', fontFile(700));

  const write = (text: string, structType: string, style: Style, size: number, more = {}) => {
    const options = { structParent: root, structType, lineGap: 3, paragraphGap: 8, ...more };
    if (text.trim() !== '') doc.font(style).fontSize(size).text(printable(text), options);
  };
  const paper: Paper = {
    heading(level, text) {
      doc.moveDown(level === 1 ? 0 : 0.5);
      write(text, `H${level}`, 'bold', headingSizes[level]);
    },
    paragraph: (text) => write(text, 'P', 'normal', 11),
    small: (text) => write(text, 'P', 'normal', 9),
    list: (items) => items.forEach((item) => write(`•  ${item}`, 'P', 'normal', 11, { indent: 8 })),
    quote(text, by) {
      write(`“${text}”`, 'BlockQuote', 'normal', 11, { indent: 16 });
      write(`– ${by}`, 'P', 'normal', 9, { indent: 16 });
    },
    link: (text, url) =>
      write(text, 'Link', 'normal', 9, { link: url, underline: true, paragraphGap: 4 }),
    blocks: (text) => text.content.forEach((block) => writeBlock(paper, block)),
    async finish() {
      root.end();
      doc.end();
      return buffer(doc);
    },
  };
  return paper;
}

const headingSizes = { 1: 22, 2: 15, 3: 12 };
const require = createRequire(import.meta.url);

function fontFile(weight: 400 | 700): string {
  return require.resolve(`@fontsource/figtree/files/figtree-latin-${weight}-normal.woff`);
}

function writeBlock(paper: Paper, block: LongBlock): void {
  switch (block.type) {
    case 'heading':
      return paper.heading(3, plain(block));
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return paper.list(block.content.map((item) => plainAll(item.content)));
    case 'blockquote':
      return paper.paragraph(`“${plainAll(block.content)}”`);
    default:
      return paper.paragraph(plain(block));
  }
}

const plain = (block: LongBlock) => plainAll([block]);
const plainAll = (content: LongBlock[]) => longToPlain({ type: 'doc', content });

/** The font has the letters of western Europe: others lose their marks, signs it lacks go. */
function printable(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => (HAS.test(letter) ? letter : bare(letter)))
    .join('');
}

const HAS =
  /^[\n\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]$/u;

function bare(letter: string): string {
  const base = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return [...base].every((one) => HAS.test(one)) ? base : '';
}
