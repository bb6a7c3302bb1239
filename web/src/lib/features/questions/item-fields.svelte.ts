import type { FileView } from '@leerkring/shared/features/files/files.view.ts';
import type { PersonBadge } from '@leerkring/shared/features/people/people.view.ts';
import type {
  CriterionId,
  CriterionScore,
} from '@leerkring/shared/features/questions/question.criteria.ts';
import type { ItemInput } from '@leerkring/shared/features/questions/question.item-input.ts';
import type {
  ExperimentStatus,
  ItemKind,
  OutcomeType,
} from '@leerkring/shared/features/questions/question.items.ts';
import type { QuestionItemView } from '@leerkring/shared/features/questions/question-items.view.ts';
import { safeHref } from '@leerkring/shared/safe-href.ts';
import type { EvidenceChoice } from './find-evidence.ts';

export interface CriterionAnswer {
  criterion: CriterionId;
  score: CriterionScore;
}

/** What stands in the form of an item; each kind shows the fields it has. */
export class ItemFields {
  readonly kind: ItemKind;
  text = $state('');
  person = $state.raw<PersonBadge | undefined>();
  day = $state('');
  done = $state(false);
  status = $state<ExperimentStatus>('planned');
  whatHappened = $state('');
  learned = $state('');
  type = $state<OutcomeType>('insight');
  href = $state('');
  file = $state.raw<FileView | undefined>();
  criteria = $state.raw<CriterionAnswer[]>([]);
  thing = $state.raw<EvidenceChoice | undefined>();

  constructor(kind: ItemKind, me: PersonBadge, item?: QuestionItemView) {
    this.kind = kind;
    this.person = me;
    if (item) this.#read(item);
  }

  /** What is not right yet, by field; empty when it can be sent. */
  get problems(): { text?: 'needed'; person?: 'needed'; href?: 'wrong' } {
    const { kind, href } = this;
    const needsPerson = kind === 'helper' || kind === 'action';
    const hasOther = kind === 'helper' || (kind === 'feedback' && this.criteria.length > 0);
    const hasSource = kind === 'evidence' && Boolean(href || this.file || this.thing);
    return {
      ...(!this.text.trim() && !hasOther && !hasSource ? { text: 'needed' } : {}),
      ...(needsPerson && !this.person ? { person: 'needed' } : {}),
      ...(href && safeHref(href.trim()) === undefined ? { href: 'wrong' } : {}),
    };
  }

  get input(): ItemInput {
    const { text, kind } = this;
    const personId = this.person?.id ?? '';
    const day = this.day || null;
    switch (kind) {
      case 'helper':
        return { kind, text, personId };
      case 'feedback':
        return { kind, text, criteria: this.criteria.length ? this.criteria : null };
      case 'action':
        return { kind, text, ownerId: personId, due: day, done: this.done };
      case 'experiment': {
        const { status, whatHappened, learned } = this;
        return { kind, text, until: day, status, whatHappened, learned };
      }
      case 'evidence': {
        const [href, fileId] = [this.href.trim() || null, this.file?.id ?? null];
        return { kind, text, href, fileId, thing: this.thing?.ref ?? null };
      }
      case 'outcome':
        return { kind, text, type: this.type };
      case 'subQuestion':
        return { kind, text, answered: this.done };
    }
  }

  #read(item: QuestionItemView): void {
    this.text = item.text;
    if (item.kind === 'helper') this.person = item.person;
    if (item.kind === 'feedback') this.criteria = item.criteria ?? [];
    if (item.kind === 'subQuestion') this.done = item.answered;
    if (item.kind === 'outcome') this.type = item.type;
    if (item.kind === 'action') {
      [this.person, this.day, this.done] = [item.owner, item.due ?? '', item.done !== null];
    }
    if (item.kind === 'experiment') {
      [this.day, this.status] = [item.until ?? '', item.status];
      [this.whatHappened, this.learned] = [item.whatHappened, item.learned];
    }
    if (item.kind === 'evidence') {
      [this.href, this.file] = [item.href ?? '', item.file ?? undefined];
      this.thing = item.thing ? choiceOf(item.thing) : undefined;
    }
  }
}

/** What it points at; a reader who does not see that keeps it without a name. */
function choiceOf({ ref, title }: { ref: EvidenceChoice['ref']; title: string }): EvidenceChoice {
  return { ref, id: `${ref.kind}:${ref.id}`, label: title || '…' };
}
