import { isReaction, type ReactionEmoji } from './reaction.ts';
import { momentIn } from './amsterdam.ts';
import { keyOfName, type PersonKey } from './cast.ts';

/** Something said in a story, with what others did with it. */
export interface Line {
  /** `lo2/algemeen`, or `direct sanne femke`. */
  room: string;
  moment: Date;
  author: PersonKey;
  /** One paragraph per line; `- ` starts an item of a list. */
  text: string;
  /** Quotes what this person said last in the room. */
  answers?: PersonKey;
  file?: string;
  asides: Aside[];
}

/** What somebody does with the line above. */
export type Aside = { by: PersonKey[]; moment: Date } & (
  | { do: 'react'; emoji: ReactionEmoji }
  | { do: 'pin' }
  | { do: 'edit'; text: string }
  | { do: 'remove' }
);

/**
 * Reads a story that is written as a play. Throws with the number of the line that cannot be read.
 *
 *     = lo2/algemeen
 *     -- 2026-01-08
 *     16.02 Ties: Welkom in het nieuwe jaar.
 *       Een tweede alinea.
 *     + 👍 Sanne, Bo
 *     16.10 Femke > Ties: Dank je!
 *     + edit 16.12: Dank je wel!
 */
export function readScript(text: string): Line[] {
  const reader: Reader = { room: '', day: '', lines: [] };
  text.split('\n').forEach((row, index) => {
    try {
      readRow(reader, row);
    } catch (error) {
      throw new Error(`Line ${index + 1}: ${String(error)}`, { cause: error });
    }
  });
  return reader.lines;
}

interface Reader {
  room: string;
  day: string;
  lines: Line[];
}

function readRow(reader: Reader, row: string): void {
  if (row.trim() === '') return;
  if (row.startsWith('= ')) reader.room = roomName(row.slice(2));
  else if (row.startsWith('-- ')) reader.day = row.slice(3).trim();
  else if (row.startsWith('  ')) last(reader).text += `\n${row.slice(2)}`;
  else if (row.startsWith('+ ')) readAside(reader, row.slice(2));
  else reader.lines.push(readLine(reader, row));
}

function roomName(text: string): string {
  const [kind, ...names] = text.trim().split(' ');
  return kind === 'direct' ? ['direct', ...names.map(keyOfName)].join(' ') : text.trim();
}

function readLine({ room, day }: Reader, row: string): Line {
  const [, time, author, answers, text] = parts(/^(\d\d\.\d\d) (\w+)(?: > (\w+))?: (.+)$/, row);
  if (!time || !author || !text) throw new Error(`"${row}" is not "16.02 Ties: …".`);
  return {
    ...{ room, text, asides: [], author: keyOfName(author), moment: momentIn(day, time) },
    ...(answers && { answers: keyOfName(answers) }),
  };
}

function readAside(reader: Reader, row: string): void {
  const [, word = '', rest = ''] = parts(/^(\S+) (.+)$/, row);
  const line = last(reader);
  if (word === 'file') line.file = rest;
  else line.asides.push(asideOf(line, reader.day, word, rest));
}

function asideOf(line: Line, day: string, word: string, rest: string): Aside {
  const soon = new Date(line.moment.getTime() + SOON_MS * (line.asides.length + 1));
  if (isReaction(word)) return { do: 'react', emoji: word, by: namesIn(rest), moment: soon };
  if (word === 'pin') return { do: 'pin', by: namesIn(rest), moment: soon };
  const [, time = '', more = ''] = parts(/^(\d\d\.\d\d):? ?(.*)$/, rest);
  const moment = momentIn(day, time);
  if (word === 'edit') return { do: 'edit', by: [line.author], moment, text: more };
  if (word === 'remove') return { do: 'remove', by: more ? namesIn(more) : [line.author], moment };
  throw new Error(`"${word}" is nothing that one can do with a message.`);
}

const SOON_MS = 90_000;

function namesIn(text: string): PersonKey[] {
  return text.split(',').map((name) => keyOfName(name.trim()));
}

function parts(pattern: RegExp, text: string): (string | undefined)[] {
  return pattern.exec(text) ?? [];
}

function last({ lines }: Reader): Line {
  const line = lines.at(-1);
  if (!line) throw new Error('Nobody has said anything yet.');
  return line;
}
