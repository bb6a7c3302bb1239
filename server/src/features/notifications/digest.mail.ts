import type { Id } from '@leerkring/shared/ids.ts';
import { trusted } from '../../platform/mongoose.ts';
import {
  registerLateMail,
  type MailFacts,
  type RenderedMail,
} from '../../platform/mail/templates.ts';
import { publicUrl } from '../../platform/public-url.ts';
import type { SubjectLine } from '../../platform/subjects.ts';
import { badgesOf } from '../people/index.ts';
import { footer, oneClickUrl } from './mail-footer.ts';
import { formFor, namingFor, type Naming } from './mail-naming.ts';
import { greeting, mailReader, type MailReader, type Tone } from './mail-reader.ts';
import { linesOf } from './notice-places.ts';
import { tally } from './notice-sentences.ts';
import { Notice, type StoredNotice } from './notice.model.ts';
import { wayOf } from './preferences.ts';

/** The calm mail: what was not read since the last one, per network. */
export const DIGEST_MAIL = 'notices.digest';

export function registerDigestMail(): void {
  registerLateMail(DIGEST_MAIL, composeDigest);
}

const MOST_NOTICES = 500;
const LINES_PER_NETWORK = 8;
const FACES = 3;

async function composeDigest(facts: MailFacts): Promise<RenderedMail | null> {
  const { userId = '', from = '0', upTo = '0' } = facts.params;
  const reader = await mailReader(userId);
  if (!reader || reader.user.email !== facts.to) return null;
  const notices = await noticesBetween(reader, Number(from), Number(upTo));
  const seen = await linesOf(reader.actor, notices);
  const shown = notices.filter(({ subject, place }) => seen.has(subject) && seen.has(place));
  if (shown.length === 0) return null;
  const naming = await namingFor(shown.flatMap(({ subject }) => seen.get(subject) ?? []));
  const tone = { locale: facts.locale, form: formFor(naming.networks.values()) };
  const around = { seen, naming, tone, names: await namesOf(shown) };
  const wish = { userId, what: 'digest' as const };
  const text = [
    greeting(reader.user, tone),
    ...sections(shown, around),
    `${tone.locale === 'nl' ? 'Alles op een rij:' : 'All of it:'}\n${publicUrl('/meldingen')}`,
    footer(wish, tone),
  ].join('\n\n');
  return { subject: title(around), text, unsubscribe: oneClickUrl(wish) };
}

interface Around {
  seen: Map<string, SubjectLine>;
  naming: Naming;
  tone: Tone;
  names: Map<Id, string>;
}

async function noticesBetween(
  { user, inbox, preferences }: MailReader,
  from: number,
  upTo: number,
): Promise<StoredNotice[]> {
  const numbers = trusted({ $gt: Math.max(from, inbox.readAllN), $lte: upTo });
  const unread = { userId: user._id, read: false, mailed: 'digest' as const, n: numbers };
  const notices = await Notice.find(unread).sort({ n: -1 }).limit(MOST_NOTICES).lean();
  return notices.filter(({ kind, networkId }) => {
    const way = wayOf(preferences, kind, networkId);
    return way === 'digest' || way === 'mail';
  });
}

async function namesOf(notices: StoredNotice[]): Promise<Map<Id, string>> {
  const badges = await badgesOf(notices.flatMap(({ actorId }) => actorId ?? []));
  return new Map([...badges].map(([id, { name }]) => [id, name]));
}

function title({ naming: { networks }, tone: { locale } }: Around): string {
  const names = [...networks.values()].map(({ name }) => name);
  const where = names.length === 1 ? names[0] : 'Leerkring';
  return locale === 'nl' ? `Nieuws uit ${where}` : `News from ${where}`;
}

/** A paragraph per network, what is between two people first. */
function sections(notices: StoredNotice[], around: Around): string[] {
  const byNetwork = Map.groupBy(
    notices,
    ({ subject }) => around.seen.get(subject)?.networkId ?? '',
  );
  const ids = [...byNetwork.keys()].sort((a, b) =>
    nameOfNetwork(a, around).localeCompare(nameOfNetwork(b, around), 'nl'),
  );
  return ids.flatMap((id) => section(id, byNetwork.get(id) ?? [], around));
}

function section(networkId: Id, notices: StoredNotice[], around: Around): string[] {
  const lines = [...Map.groupBy(notices, ({ subject }) => subject)];
  const shown = lines.slice(0, LINES_PER_NETWORK).map(([subject, own]) => {
    const about = around.seen.get(subject);
    return about ? `${heading(about, own, around)}\n${publicUrl(about.path)}` : '';
  });
  const more = lines.length - LINES_PER_NETWORK;
  const rest = around.tone.locale === 'nl' ? `En nog ${more}.` : `And ${more} more.`;
  return [
    nameOfNetwork(networkId, around).toUpperCase(),
    ...shown.filter(Boolean),
    ...(more > 0 ? [rest] : []),
  ];
}

function nameOfNetwork(id: Id, { naming, tone }: Around): string {
  const between = tone.locale === 'nl' ? 'Berichten' : 'Messages';
  return naming.networks.get(id)?.name ?? between;
}

/** What it is about, what happened how often, and by whom. */
function heading(about: SubjectLine, notices: StoredNotice[], around: Around): string {
  const { naming, names, tone } = around;
  const counts = [...Map.groupBy(notices, ({ kind }) => kind)].map(([kind, own]) =>
    tally({ kind, count: own.length, state: own.find(({ state }) => state)?.state }, tone),
  );
  const people = [...new Set(notices.flatMap(({ actorId }) => names.get(actorId ?? '') ?? []))];
  const faces = people.slice(0, FACES).join(', ');
  const by = tone.locale === 'nl' ? 'van' : 'by';
  return `${naming.nameOf(about)}: ${counts.join(', ')}${faces && `, ${by} ${faces}`}`;
}
