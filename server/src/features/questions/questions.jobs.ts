import { amsterdamTime } from '../../platform/amsterdam-time.ts';
import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { cron } from '../../platform/jobs.ts';
import { trusted } from '../../platform/mongoose.ts';
import { notify } from '../notifications/index.ts';
import { QuestionItem, type StoredQuestionItem } from './question-item.model.ts';

/** Early on every day: whose action is due hears of it, once per date. */
export function registerQuestionJobs(): void {
  cron('questions.actionsDue', '30 6 * * *', tellDueActions);
}

/** What was due longer ago was told then, or came in with a date that had passed already. */
const LOOK_BACK_MS = 7 * 86_400_000;
const MOST_A_DAY = 2_000;

async function tellDueActions(): Promise<void> {
  const now = clock.now();
  const { day: today } = amsterdamTime(now);
  const { day: earliest } = amsterdamTime(new Date(now.getTime() - LOOK_BACK_MS));
  const due = await QuestionItem.find({
    ...{ kind: 'action', done: null, removed: null },
    due: trusted({ $gte: earliest, $lte: today }),
  })
    .limit(MOST_A_DAY)
    .lean();
  for (const action of due) await tellDue(action);
}

async function tellDue(action: StoredQuestionItem): Promise<void> {
  const { _id, questionId, networkId, personId, text, due } = action;
  if (!personId) return;
  await inTransaction((session) =>
    notify(session, {
      ...{ kind: 'actionDue', actorId: null, networkId, recipients: [personId], text },
      subject: { kind: 'question', id: questionId },
      once: `${_id} ${due}`,
    }),
  );
}
