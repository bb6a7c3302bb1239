import type { NoticeKind } from '@leerkring/shared/features/notifications/notice-kinds.ts';
import { stateWord } from '@leerkring/shared/features/notifications/state-words.ts';
import type { Tone } from './mail-reader.ts';

/** What a sentence may tell: who, and where or about what; never a word of what was written. */
export interface SentenceFacts {
  kind: NoticeKind;
  /** Full name; empty when nobody in particular did it. */
  actor: string;
  /** The title between quotation marks, or the network, or the product. */
  where: string;
  /** Where the subject stands now, as a key of its feature. */
  state?: string | undefined;
}

/** One sentence about one notice, without a full stop: also the subject of a mail. */
export function sentence(facts: SentenceFacts, { locale, form }: Tone): string {
  const actor = facts.actor || (locale === 'nl' ? 'Iemand' : 'Somebody');
  const words = { who: actor, where: facts.where, state: stateWord(facts, locale) };
  if (locale === 'en') return english[facts.kind](words);
  return (form === 'je' ? informal : formal)[facts.kind](words);
}

/** How often something happened and where it stands since, for a line in the calm mail. */
export function tally(
  { kind, count, state }: { kind: NoticeKind; count: number; state?: string | undefined },
  { locale }: Tone,
): string {
  const [one, many] = (locale === 'nl' ? dutchCounts : englishCounts)[kind];
  const often = `${count} ${count === 1 ? one : many}`;
  const word = stateWord({ kind, state }, locale);
  if (!word) return often;
  return `${often} (${locale === 'nl' ? `staat nu op ‘${word}’` : `now ‘${word}’`})`;
}

interface Words {
  who: string;
  where: string;
  state: string | undefined;
}

type Sentences = Record<NoticeKind, (words: Words) => string>;
type Personal = 'mention' | 'directMessage' | 'questionHelp' | 'consentAsked';
type Mine = 'materialTaken' | 'contentHidden';

const dutch: Omit<Sentences, Personal | Mine> = {
  reply: ({ who, where }) => `${who} antwoordde in ${where}`,
  threadNew: ({ who, where }) => `${who} begon een onderwerp: ${where}`,
  announcement: ({ who, where }) => `Mededeling van ${who}: ${where}`,
  questionMoved: ({ where, state }) =>
    state
      ? `De leervraag ${where} staat nu op ‘${state}’`
      : `Er is beweging in de leervraag ${where}`,
  actionDue: ({ where }) => `Een actie nadert de datum: ${where}`,
  practiceMoved: ({ where, state }) =>
    state
      ? `De goede praktijk ${where} staat nu op ‘${state}’`
      : `Er is beweging in de goede praktijk ${where}`,
  reportOpened: ({ where }) => `Er is iets gemeld in ${where}`,
  reportHandled: ({ where }) => `Een melding is afgehandeld: ${where}`,
};

const informal: Sentences = {
  ...dutch,
  mention: ({ who, where }) => `${who} noemde je in ${where}`,
  directMessage: ({ who }) => `${who} stuurde je een bericht`,
  questionHelp: ({ who, where }) => `${who} vraagt je om mee te denken: ${where}`,
  consentAsked: ({ who, where }) => `${who} vraagt je toestemming voor ${where}`,
  materialTaken: ({ who, where }) => `${who} gebruikt je materiaal ${where}`,
  contentHidden: ({ where }) => `De begeleiding heeft iets van je verborgen: ${where}`,
};

const formal: Sentences = {
  ...dutch,
  mention: ({ who, where }) => `${who} noemde u in ${where}`,
  directMessage: ({ who }) => `${who} stuurde u een bericht`,
  questionHelp: ({ who, where }) => `${who} vraagt u om mee te denken: ${where}`,
  consentAsked: ({ who, where }) => `${who} vraagt uw toestemming voor ${where}`,
  materialTaken: ({ who, where }) => `${who} gebruikt uw materiaal ${where}`,
  contentHidden: ({ where }) => `De begeleiding heeft iets van u verborgen: ${where}`,
};

const english: Sentences = {
  mention: ({ who, where }) => `${who} mentioned you in ${where}`,
  reply: ({ who, where }) => `${who} answered in ${where}`,
  directMessage: ({ who }) => `${who} sent you a message`,
  threadNew: ({ who, where }) => `${who} started a thread: ${where}`,
  announcement: ({ who, where }) => `Announcement by ${who}: ${where}`,
  questionMoved: ({ where, state }) =>
    state
      ? `The learning question ${where} is now ‘${state}’`
      : `The learning question ${where} moved on`,
  questionHelp: ({ who, where }) => `${who} asks you to think along: ${where}`,
  actionDue: ({ where }) => `An action is nearly due: ${where}`,
  practiceMoved: ({ where, state }) =>
    state ? `The good practice ${where} is now ‘${state}’` : `The good practice ${where} moved on`,
  consentAsked: ({ who, where }) => `${who} asks for your consent to ${where}`,
  reportOpened: ({ where }) => `Something was reported in ${where}`,
  reportHandled: ({ where }) => `A report was handled: ${where}`,
  contentHidden: ({ where }) => `The facilitators hid something of yours: ${where}`,
  materialTaken: ({ who, where }) => `${who} uses your material ${where}`,
};

type Counts = Record<NoticeKind, [one: string, many: string]>;

const dutchCounts: Counts = {
  mention: ['vermelding', 'vermeldingen'],
  reply: ['antwoord', 'antwoorden'],
  directMessage: ['bericht', 'berichten'],
  threadNew: ['nieuw onderwerp', 'nieuwe onderwerpen'],
  announcement: ['mededeling', 'mededelingen'],
  questionMoved: ['stap verder', 'stappen verder'],
  questionHelp: ['vraag om mee te denken', 'vragen om mee te denken'],
  actionDue: ['actie die de datum nadert', 'acties die de datum naderen'],
  practiceMoved: ['stap verder', 'stappen verder'],
  consentAsked: ['vraag om toestemming', 'vragen om toestemming'],
  reportOpened: ['nieuwe melding', 'nieuwe meldingen'],
  reportHandled: ['afgehandelde melding', 'afgehandelde meldingen'],
  contentHidden: ['keer iets verborgen', 'keer iets verborgen'],
  materialTaken: ['keer opgehaald', 'keer opgehaald'],
};

const englishCounts: Counts = {
  mention: ['mention', 'mentions'],
  reply: ['answer', 'answers'],
  directMessage: ['message', 'messages'],
  threadNew: ['new thread', 'new threads'],
  announcement: ['announcement', 'announcements'],
  questionMoved: ['step further', 'steps further'],
  questionHelp: ['request to think along', 'requests to think along'],
  actionDue: ['action nearly due', 'actions nearly due'],
  practiceMoved: ['step further', 'steps further'],
  consentAsked: ['request for consent', 'requests for consent'],
  reportOpened: ['new report', 'new reports'],
  reportHandled: ['handled report', 'handled reports'],
  contentHidden: ['thing hidden', 'things hidden'],
  materialTaken: ['time fetched', 'times fetched'],
};
