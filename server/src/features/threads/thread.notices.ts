import { trusted } from '../../platform/mongoose.ts';
import { filterNotices } from '../notifications/index.ts';
import { ThreadMark } from './thread-mark.model.ts';

/** Who has read up to a post already needs no notice of it. */
export function filterThreadNotices(): void {
  filterNotices('thread', async ({ subject, r }, people) => {
    if (r === null) return people;
    const threadId = subject.slice('thread:'.length);
    const read = { threadId, userId: trusted({ $in: people }), readN: trusted({ $gte: r }) };
    const done = await ThreadMark.find(read, { userId: 1 }).lean();
    const doneIds = new Set(done.map(({ userId }) => userId));
    return people.filter((id) => !doneIds.has(id));
  });
}
