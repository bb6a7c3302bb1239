import type { MentionNodeAttrs } from '@tiptap/extension-mention';
import type {
  SuggestionKeyDownProps,
  SuggestionOptions,
  SuggestionProps,
} from '@tiptap/suggestion';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';

const PAUSE_MS = 120;
const MOST = 8;

/** Answers who of those that may be named have a name like this. */
export type FindPeople = (query: string) => Promise<PersonBadge[]>;

type Choose = (attrs: MentionNodeAttrs) => void;

/** The people one can mention while typing `@`; the keys stay in the text. */
export class MentionPicker {
  open = $state(false);
  people = $state.raw<PersonBadge[]>([]);
  at = $state(0);
  readonly id: string;
  #find: FindPeople;
  #choose: Choose | undefined;
  #asked = 0;

  constructor(id: string, find: FindPeople) {
    this.id = id;
    this.#find = find;
  }

  get suggestion(): Omit<SuggestionOptions<PersonBadge, MentionNodeAttrs>, 'editor'> {
    return {
      items: ({ query }) => this.#search(query),
      render: () => ({
        onStart: (props) => this.#show(props),
        onUpdate: (props) => this.#show(props),
        onKeyDown: (props) => this.#key(props),
        onExit: () => (this.open = false),
      }),
    };
  }

  choose(person: PersonBadge | undefined): void {
    if (person) this.#choose?.({ id: person.id, label: person.name });
  }

  /** Tells a screen reader in the field which of the people is pointed at. */
  describe(field: HTMLElement | undefined): void {
    if (!field) return;
    const person = this.open ? this.people[this.at] : undefined;
    if (this.open) field.setAttribute('aria-controls', this.id);
    else field.removeAttribute('aria-controls');
    if (person) field.setAttribute('aria-activedescendant', `${this.id}-${person.id}`);
    else field.removeAttribute('aria-activedescendant');
  }

  async #search(query: string): Promise<PersonBadge[]> {
    const turn = ++this.#asked;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (turn !== this.#asked) return this.people;
    try {
      return (await this.#find(query)).slice(0, MOST);
    } catch {
      return [];
    }
  }

  #show({ items, command }: SuggestionProps<PersonBadge, MentionNodeAttrs>): void {
    this.#choose = command;
    this.people = items;
    this.at = Math.min(this.at, Math.max(0, items.length - 1));
    this.open = true;
  }

  #key({ event }: SuggestionKeyDownProps): boolean {
    if (!this.open) return false;
    const { length } = this.people;
    if (event.key === 'Escape') this.open = false;
    else if (length === 0) return false;
    else if (event.key === 'ArrowDown') this.at = (this.at + 1) % length;
    else if (event.key === 'ArrowUp') this.at = (this.at + length - 1) % length;
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(this.people[this.at]);
    else return false;
    return true;
  }
}
