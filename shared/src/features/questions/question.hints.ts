import type { Locale } from '../../locale.ts';

/** What may be worth a second look in a wording; friendly, never a refusal. */
export const questionHintIds = [
  'noQuestion',
  'yesNo',
  'hiddenSolution',
  'severalQuestions',
  'tooLong',
  'tooShort',
] as const;
export type QuestionHintId = (typeof questionHintIds)[number];

/** Hints on a wording, in the order of the list above; nothing while there is hardly any text. */
export function hintsFor(wording: string): QuestionHintId[] {
  const text = wording.trim();
  if (text.length < MIN_TO_JUDGE) return [];
  return questionHintIds.filter((hint) => checks[hint](text));
}

export const questionHintTexts: Record<Locale, Record<QuestionHintId, string>> = {
  nl: {
    noQuestion: 'Dit eindigt nog niet met een vraagteken. Wat is de vraag?',
    yesNo: 'Hierop kan het antwoord ja of nee zijn. Probeer te beginnen met hoe, wat of waardoor.',
    hiddenSolution:
      'Misschien zit er al een oplossing in. Welke vraag ligt eronder, als die nog even wegblijft?',
    severalQuestions: 'Er staan meer vragen in. Welke is de belangrijkste?',
    tooLong: 'Dit is lang om te onthouden. Kan de toelichting naar de aanleiding?',
    tooShort: 'Dit is kort. Weet iemand van een andere school waar het over gaat?',
  },
  en: {
    noQuestion: 'This does not end with a question mark yet. What do you want to know?',
    yesNo: 'The answer can be yes or no. Try to begin with how, what or why.',
    hiddenSolution:
      'There may be a solution in it already. What is the question below it, if you let go of that?',
    severalQuestions: 'There is more than one question in it. Which one matters most?',
    tooLong: 'This is long to remember. Can the explanation move to the reason?',
    tooShort: 'This is short. Would somebody of another school know what it is about?',
  },
};

const MIN_TO_JUDGE = 8;
const LONG = 220;
const SHORT_WORDS = 5;

const openWord =
  /\b(hoe|wat|welke?|waar(door|om|aan|mee|bij|in|op|toe|uit|voor)?|wanneer|wie|wiens|how|what|which|why|where|when|who)\b/i;
const closedStart =
  /^(is|zijn|was|waren|heeft|hebben|had|kan|kunnen|kun|mag|mogen|moet|moeten|zal|zullen|zou|zouden|wil|willen|gaat|gaan|doet|doen|werkt|werken|helpt|helpen|are|does|do|can|could|should|must|may|will|would|has|have|did)\b/i;
const solutionWords =
  /\b(afschaffen|invoeren|aanschaffen|verplichten|verbieden|overstappen op|implementeren|uitrollen|inzetten van|gebruik(en)? van een|abolish|introduce|implement|roll out|buy|forbid)\b/i;

const checks: Record<QuestionHintId, (text: string) => boolean> = {
  noQuestion: (text) => !text.includes('?'),
  yesNo: (text) => closedStart.test(text) || (text.includes('?') && !openWord.test(text)),
  hiddenSolution: (text) => solutionWords.test(text),
  severalQuestions: (text) => (text.match(/\?/g)?.length ?? 0) > 1,
  tooLong: (text) => text.length > LONG,
  tooShort: (text) => text.split(/\s+/).length < SHORT_WORDS,
};
