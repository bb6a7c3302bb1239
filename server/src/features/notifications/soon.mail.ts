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
import { namingFor } from './mail-naming.ts';
import { greeting, mailReader, type MailReader, type Tone } from './mail-reader.ts';
import { linesOf } from './notice-places.ts';
import { sentence } from './notice-sentences.ts';
import { Notice, type StoredNotice } from './notice.model.ts';

/** About one conversation, some minutes after it happened and only when it was not read. */
export const SOON_MAIL = 'notices.soon';

export function registerSoonMail(): void {
  registerLateMail(SOON_MAIL, composeSoon);
}

const MOST_SENTENCES = 8;

/** Of what is still unread and still the reader's to see at the moment of sending (xM11). */
async function composeSoon(facts: MailFacts): Promise<RenderedMail | null> {
  const { userId = '', subject = '', from = '0', upTo = '0' } = facts.params;
  const reader = await mailReader(userId);
  if (!reader || reader.user.email !== facts.to) return null;
  const notices = await unreadAmong(reader, subject, { from: Number(from), upTo: Number(upTo) });
  const lines = await linesOf(reader.actor, notices);
  const about = lines.get(subject);
  const seen = notices.filter(({ place }) => lines.has(place));
  const [newest] = seen;
  if (!about || !newest) return null;
  const tone = { locale: facts.locale, form: facts.addressForm };
  const sentences = await sentencesOf(seen, about, tone);
  const path = seen.map(({ place }) => lines.get(place)?.path).at(-1) ?? about.path;
  const wish = { userId, what: newest.kind };
  const text = [
    greeting(reader.user, tone),
    sentences.slice(0, MOST_SENTENCES).join('\n'),
    `${tone.locale === 'nl' ? 'Lees het hier:' : 'Read it here:'}\n${publicUrl(path)}`,
    footer(wish, tone),
  ].join('\n\n');
  return { subject: sentences[0] ?? '', text, unsubscribe: oneClickUrl(wish) };
}

/** Earlier ones had their own mail. */
async function unreadAmong(
  { user, inbox }: MailReader,
  subject: string,
  { from, upTo }: { from: number; upTo: number },
): Promise<StoredNotice[]> {
  const unread = { userId: user._id, subject, read: false, mailed: 'soon' as const };
  const numbers = trusted({ $gt: inbox.readAllN, $gte: from, $lte: upTo });
  return Notice.find({ ...unread, n: numbers })
    .sort({ n: -1 })
    .limit(100)
    .lean();
}

/** Who did what, newest first; the same said twice is said once, with how often. */
async function sentencesOf(
  notices: StoredNotice[],
  about: SubjectLine,
  tone: Tone,
): Promise<string[]> {
  const badges = await badgesOf(notices.flatMap(({ actorId }) => actorId ?? []));
  const { nameOf } = await namingFor([about]);
  const counts = new Map<string, number>();
  for (const { kind, actorId, state } of notices) {
    const actor = badges.get(actorId ?? '')?.name ?? '';
    const said = sentence({ kind, actor, where: nameOf(about), state }, tone);
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts].map(([said, times]) => (times === 1 ? said : `${said} (${times}×)`));
}
