import type { ItemInput } from '@leerkring/shared/features/questions/question.item-input.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { ItemContent, StoredQuestionItem } from './question-item.model.ts';

interface Around {
  actorId: Id;
  now: Date;
  /** The wording that stands now. */
  versionNr: number;
  /** What stands there when it is changed. */
  before?: StoredQuestionItem;
}

/** What is stored of what a person wrote. */
export function contentOf(input: ItemInput, around: Around): ItemContent {
  return { ...nothing, kind: input.kind, text: input.text, ...ownFields(input, around) };
}

const nothing: Omit<ItemContent, 'kind' | 'text'> = {
  ...{ personId: null, agreed: false, criteria: null, versionNr: null, due: null, done: null },
  ...{ status: null, whatHappened: '', learned: '', thing: null, fileId: null, href: null },
  ...{ outcomeType: null, answered: false },
};

function ownFields(input: ItemInput, around: Around): Partial<ItemContent> {
  const { actorId, before } = around;
  switch (input.kind) {
    case 'helper':
      // Who is asked says yes by writing it down in person.
      return {
        personId: input.personId,
        agreed: before?.agreed === true || actorId === input.personId,
      };
    case 'feedback':
      return { criteria: input.criteria, versionNr: before?.versionNr ?? around.versionNr };
    case 'action':
      return { personId: input.ownerId, due: input.due, done: doneBy(input.done, around) };
    case 'experiment': {
      const { until: due, status, whatHappened, learned } = input;
      return { due, status, whatHappened, learned };
    }
    case 'evidence':
      return { thing: input.thing, fileId: input.fileId, href: input.href };
    case 'outcome':
      return { outcomeType: input.type };
    case 'subQuestion':
      return { answered: input.answered };
  }
}

function doneBy(done: boolean, { actorId: by, now: at, before }: Around): ItemContent['done'] {
  return done ? (before?.done ?? { by, at }) : null;
}
