const rows = [
  ['Kijkwijzer bewegen regelen', 20],
  ['Scholingsnetwerk LO2 (demo) - kijk vijf minuten en schrijf op wat je ziet.', 11],
  ['', 11],
  ['1. De leerling legt uit wat de bedoeling is.      nog niet / soms / steeds', 11],
  ['2. De leerling kijkt voordat er iets verandert.   nog niet / soms / steeds', 11],
  ['3. De leerling past de regel of de ruimte aan.    nog niet / soms / steeds', 11],
  ['4. Iedereen is in beweging en het blijft veilig.  nog niet / soms / steeds', 11],
  ['', 11],
  ['Wat deed deze leerling om de ander beter te laten bewegen?', 11],
  ['Wat vraag je in het gesprek erna?', 11],
  ['', 11],
  ['Niet voor leerlingen. Neem geen namen op.', 9],
] as const;

/** A form of one page, as the PDF that a teacher brings to the network. */
export function observationForm(): Buffer {
  return sheetOf(rows);
}

/** Lines and the size of their letters. */
export type SheetRows = readonly (readonly [text: string, size: number])[];

/** A page of plain lines as a PDF. */
export function sheetOf(lines: SheetRows): Buffer {
  const stream = pageText(lines);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (nl) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
  return Buffer.from(assemble(objects), 'latin1');
}

function pageText(lines: SheetRows): string {
  let y = 780;
  const drawn = lines.map(([text, size]) => {
    const escaped = text.replace(/[\\()]/g, (sign) => `\\${sign}`);
    const placed = `BT /F1 ${size} Tf 56 ${y} Td (${escaped}) Tj ET`;
    y -= size * 2;
    return placed;
  });
  return drawn.join('\n');
}

/** A reader of PDF finds objects by how far they lie from the beginning. */
function assemble(objects: string[]): string {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
