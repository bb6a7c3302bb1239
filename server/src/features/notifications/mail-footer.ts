import type { NoticeKind } from '@leerkring/shared/features/notifications/notice-kinds.ts';
import { publicUrl } from '../../platform/public-url.ts';
import type { Tone } from './mail-reader.ts';
import { unsubscribeToken, type Unsubscription } from './unsubscribe.token.ts';

/** Where a program unsubscribes with one POST; opening it does nothing but show the page. */
export function oneClickUrl(wish: Unsubscription): string {
  return publicUrl(`/api/unsubscriptions/${unsubscribeToken(wish)}`);
}

/** Why somebody gets this, where to choose, and how to stop it. */
export function footer(wish: Unsubscription, tone: Tone): string {
  const { why, choose, stop } = (tone.locale === 'nl' ? dutch : english)(wish.what, tone);
  // Behind the #: browsers never send that part to a server, nor in a Referer.
  const page = publicUrl(`/afmelden#${unsubscribeToken(wish)}`);
  const settings = publicUrl('/instellingen/meldingen');
  return `--\n${why}\n\n${choose}\n${settings}\n\n${stop}\n${page}`;
}

function dutch(what: NoticeKind | 'digest', { form }: Tone) {
  const you = form === 'je' ? 'Je krijgt' : 'U krijgt';
  const youWant = form === 'je' ? 'Wil je' : 'Wilt u';
  const isDigest = what === 'digest';
  return {
    why: isDigest
      ? `${you} dit overzicht omdat er in Leerkring nieuws was dat nog niet gelezen is.`
      : `${you} deze mail omdat dit in Leerkring nog niet gelezen was.`,
    choose: 'Kiezen waarover en wanneer er mail komt:',
    stop: `${youWant} ${isDigest ? 'dit overzicht niet meer krijgen' : 'over zoiets geen mail meer'}?`,
  };
}

function english(what: NoticeKind | 'digest') {
  const isDigest = what === 'digest';
  return {
    why: isDigest
      ? 'You get this overview because there was news in Leerkring that you had not read.'
      : 'You get this mail because you had not read it in Leerkring yet.',
    choose: 'Choose what you get mail about, and when:',
    stop: isDigest ? 'No more of these overviews?' : 'No more mail about this kind of thing?',
  };
}
