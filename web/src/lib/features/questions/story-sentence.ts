import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { QuestionEventView } from '@leerkring/shared/features/questions/questions.view.ts';
import type { Messages } from '#lib/i18n/index.ts';
import type { questionStory } from '#lib/i18n/messages/nl/question-story.ts';
import type { questions } from '#lib/i18n/messages/nl/questions.ts';

export interface StoryWords {
  story: Messages<typeof questionStory>;
  all: Messages<typeof questions>;
}

/** One line of the life story as a sentence: who did what; `helper` is whom it asked or names. */
export function storySentence(
  event: QuestionEventView,
  { story, all }: StoryWords,
  helper?: PersonBadge,
): string {
  const who = event.by?.name ?? story.system;
  const what = story.items[event.itemKind ?? 'thing'];
  const { kind, to, note } = event;
  if (kind === 'itemAdded' && helper) {
    const isSelf = helper.id === event.by?.id;
    return isSelf ? story.events.helperAgreed(who) : story.asked(who, helper.name);
  }
  switch (kind) {
    case 'moved':
      return story.events.moved(who, to ? all.statuses[to] : '');
    case 'clustered':
      return story.events.clustered(who, note);
    case 'itemAdded':
    case 'itemChanged':
    case 'itemRemoved':
    case 'itemRestored':
    case 'harvested':
      return story.events[kind](who, what);
    default:
      return story.events[kind](who);
  }
}

/** Whether the note of a line is not said in its sentence already. */
export function hasOwnNote({ kind, note }: QuestionEventView): boolean {
  return note !== '' && kind !== 'clustered' && kind !== 'intakePlanned';
}
