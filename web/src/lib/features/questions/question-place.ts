import { createContext } from 'svelte';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type { MenuEntry } from '#lib/ui/menu.ts';
import type { QuestionCommands } from './question-commands.ts';
import type { QuestionState } from './question-state.svelte.ts';

/** What the parts of one question's page share. */
export interface QuestionPlace {
  state: QuestionState;
  commands: QuestionCommands;
  me: PersonBadge;
  slug: string;
  /** Whether one may look up people of the network. */
  seesMembers: boolean;
  archived: boolean;
  /** What other parts of the product offer in the menu of a question. */
  extraActions: () => MenuEntry[];
}

const [useQuestion, provideQuestion] = createContext<QuestionPlace>();
export { provideQuestion, useQuestion };
