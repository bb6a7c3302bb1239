import { BSONRegExp, BSONSymbol } from 'bson';
import { StoreError } from './store-error.ts';

export interface Pattern {
  source: string;
  options: string;
}

/** Source and BSON options of a regular expression value, or undefined if it is none. */
export function patternOf(value: unknown): Pattern | undefined {
  if (value instanceof BSONRegExp) return { source: value.pattern, options: value.options };
  if (value instanceof RegExp) return { source: value.source, options: bsonOptions(value) };
  return undefined;
}

/** A test for strings (and for an equal stored regex); throws code 51091 on a bad expression. */
export function compilePattern(pattern: Pattern): (value: unknown) => boolean {
  const regex = compileRegex(pattern);
  return (value) => {
    if (typeof value === 'string') return regex.test(value);
    if (value instanceof BSONSymbol) return regex.test(value.value);
    const stored = patternOf(value);
    return stored?.source === pattern.source && stored.options === pattern.options;
  };
}

// js-bson writes the JavaScript flag `g` as BSON option `s` and reads it back as `g`.
function bsonOptions(regex: RegExp): string {
  const all = regex.ignoreCase ? 'i' : '';
  return `${all}${regex.multiline ? 'm' : ''}${regex.dotAll || regex.global ? 's' : ''}`;
}

function compileRegex({ source, options }: Pattern): RegExp {
  const inline = /^\(\?([imsx]+)\)/.exec(source);
  const flags = new Set(options + (inline?.[1] ?? ''));
  const body = source.slice(inline?.[0].length ?? 0);
  const translated = translate(flags.has('x') ? withoutFreeSpacing(body) : body);
  return build(translated, [...flags].filter((flag) => 'ims'.includes(flag)).join(''));
}

function build(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    return buildLoosely(source, flags);
  }
}

// PCRE accepts escapes such as `\-` that JavaScript only takes without the unicode flag.
function buildLoosely(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

const ANCHORS: ReadonlyMap<string, string> = new Map([
  ['\\A', '(?<![\\s\\S])'],
  ['\\z', '(?![\\s\\S])'],
  ['\\Z', '(?=\\n?(?![\\s\\S]))'],
  ['\\h', '[ \\t]'],
]);
const UNTRANSLATED = /\\[QEGKRX]|\[\[:|\(\?[>|R#]|\(\*/;

function translate(source: string): string {
  if (UNTRANSLATED.test(source.replace(/\\\\/g, '')))
    throw invalid(`unsupported construct in '${source}'`);
  return source.replace(/\\[\s\S]/g, (escape) => ANCHORS.get(escape) ?? escape);
}

function withoutFreeSpacing(source: string): string {
  return source.replace(
    /(\\[\s\S]|\[(?:\\[\s\S]|[^\]])*\])|\s+|#[^\n]*/g,
    (_, kept?: string) => kept ?? '',
  );
}

function invalid(reason: string): StoreError {
  return new StoreError(51091, 'Location51091', `Regular expression is invalid: ${reason}`);
}
