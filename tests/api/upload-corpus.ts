import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A zip whose entries are stored as they are; enough for what looks at office files. */
export function zipOf(entries: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const sizes = [crc32(content), content.length, content.length, Buffer.byteLength(name)];
    const local = headerOf(30, 0x04034b50, sizes, 14);
    const central = headerOf(46, 0x02014b50, sizes, 16);
    central.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), content);
    directory.push(central, Buffer.from(name));
    offset += local.length + Buffer.byteLength(name) + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

function headerOf(length: number, signature: number, sizes: number[], at: number): Buffer {
  const header = Buffer.alloc(length);
  header.writeUInt32LE(signature, 0);
  const [crc = 0, packed = 0, plain = 0, name = 0] = sizes;
  header.writeUInt32LE(crc, at);
  header.writeUInt32LE(packed, at + 4);
  header.writeUInt32LE(plain, at + 8);
  header.writeUInt16LE(name, at + 12);
  return header;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const macroWord = 'application/vnd.ms-word.document.macroEnabled.main+xml';

const contentTypes = (type: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;

export const docx = zipOf({
  '[Content_Types].xml': contentTypes(word),
  'word/document.xml': '<w:document/>',
});

export const docm = zipOf({
  '[Content_Types].xml': contentTypes(macroWord),
  'word/document.xml': '<w:document/>',
  'word/vbaProject.bin': 'macro',
});

export const odt = zipOf({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<office/>',
});

export const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\n%%EOF',
);

/** A plain picture of one colour. */
export function picture(width = 40, height = 30): ReturnType<typeof sharp> {
  return sharp({ create: { width, height, channels: 3, background: '#c43' } });
}

/** A photo that says where and with what it was taken, and stands on its side. */
export function tellingPhoto(): Promise<Buffer> {
  return picture(60, 20)
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'GEHEIME-CAMERA' },
      IFD3: { GPSLatitude: '52/1 5/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">GEHEIM-XMP</x:xmpmeta>')
    .jpeg()
    .toBuffer();
}

/** Every one of these is refused with 422, whatever it is called (xU2, xU5, xU8). */
export async function refused(): Promise<[string, Buffer][]> {
  const png = await picture().png().toBuffer();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const html = '<!doctype html><script>alert(1)</script>';
  return [
    ['plaatje.svg', Buffer.from(svg)],
    ['plaatje.png', Buffer.from(svg)],
    ['pagina.html', Buffer.from(html)],
    ['pagina.png', Buffer.from(html)],
    ['pagina.xhtml', Buffer.from(`<?xml version="1.0"?>${html}`)],
    ['feed.xml', Buffer.from('<?xml version="1.0"?><rss/>')],
    ['feed.txt', Buffer.from('<?xml version="1.0"?><rss/>')],
    ['mail.mhtml', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related\n')],
    ['script.js', Buffer.from('alert(1)')],
    ['script.png', Buffer.from('alert(1)')],
    ['programma.exe', Buffer.from('MZ\0\0programma')],
    ['programma.txt', Buffer.from('MZ\0\0programma')],
    ['macro.docm', docm],
    ['macro.docx', docm],
    ['archief.zip', zipOf({ 'a.txt': 'a' })],
    ['archief.docx', zipOf({ 'a.txt': 'a' })],
    ['document.pdf', docx],
    ['foto.pdf', png],
    ['foto.jpg', png],
    ['foto', png],
    ['foto.png.exe', png],
    ['half.png', png.subarray(0, png.length / 2)],
    ['kapot.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200, 7)])],
    ['kapot.gif', Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(100, 255)])],
    ['bom.png', await bomb()],
    ['oud.doc', Buffer.from('d0cf11e0a1b11ae1'.repeat(40), 'hex')],
    ['latin.txt', Buffer.from([0x41, 0xe9, 0x42])],
    ['nul.csv', Buffer.from('a;b\0c')],
  ];
}

/** A small file that becomes 100 million pixels. */
async function bomb(): Promise<Buffer> {
  return picture(10_000, 10_000).png({ palette: true, compressionLevel: 9 }).toBuffer();
}
