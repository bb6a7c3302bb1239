/** A message as its reader gets it. */
export interface MailParts {
  /** Names in lower case; long values on one line again. */
  headers: Map<string, string>;
  text: string;
  html: string;
}

/** Takes a message of two parts, text and HTML, apart. */
export function partsOf(raw: string): MailParts {
  const { headers, body } = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body.split(`--${boundary}`).slice(1, -1).map(split);
  const part = (type: string) =>
    parts.find((one) => one.headers.get('content-type')?.startsWith(type));
  return {
    headers: readable(headers),
    text: decoded(part('text/plain')),
    html: decoded(part('text/html')),
  };
}

/** What of an HTML text is read. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .trim();
}

interface Part {
  headers: Map<string, string>;
  body: string;
}

function split(raw: string): Part {
  const text = raw.replaceAll('\r\n', '\n').replace(/^\n/, '');
  const end = text.indexOf('\n\n');
  const lines = text
    .slice(0, end)
    .replace(/\n[ \t]+/g, ' ')
    .split('\n');
  const pairs = lines.map((line): [string, string] => {
    const [name = '', ...rest] = line.split(':');
    return [name.toLowerCase(), rest.join(':').trim()];
  });
  return { headers: new Map(pairs), body: text.slice(end + 2) };
}

function decoded(part: Part | undefined): string {
  if (!part) return '';
  const encoding = part.headers.get('content-transfer-encoding') ?? '7bit';
  if (encoding === 'base64') return Buffer.from(part.body, 'base64').toString('utf8').trim();
  return encoding === 'quoted-printable' ? unquoted(part.body).trim() : part.body.trim();
}

function unquoted(body: string): string {
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Words with other letters travel encoded. */
function readable(headers: Map<string, string>): Map<string, string> {
  return new Map(
    [...headers].map(([name, value]) => [
      name,
      value
        .replace(/\?=\s+=\?UTF-8/g, '?==?UTF-8')
        .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/g, (_, kind: string, text: string) =>
          kind === 'B'
            ? Buffer.from(text, 'base64').toString('utf8')
            : unquoted(text.replaceAll('_', ' ')),
        ),
    ]),
  );
}
