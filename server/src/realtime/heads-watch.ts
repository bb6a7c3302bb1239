import { log } from '../platform/log.ts';
import { trusted } from '../platform/mongoose.ts';
import { forgetUnwatched, tellUpTo } from './fan-out.ts';
import { watchedStreams } from './socket-rooms.ts';
import { Streams } from './streams.ts';

const EVERY_MS = 2_000;
const AT_ONCE = 1_000;

export interface HeadsWatchOptions {
  /** Whether other processes write to the store too. */
  isShared: boolean;
}

/**
 * Every two seconds: lets go of what nobody hears any more, and, when other processes write too,
 * finds what no doorbell announced. The log is the truth, the doorbell only makes it quick.
 */
export function watchHeads({ isShared }: HeadsWatchOptions): () => void {
  let isLooking = false;
  const timer = setInterval(() => {
    forgetUnwatched();
    if (!isShared || isLooking) return;
    isLooking = true;
    void compareHeads().finally(() => (isLooking = false));
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

async function compareHeads(): Promise<void> {
  try {
    const watched = watchedStreams();
    for (let at = 0; at < watched.length; at += AT_ONCE) {
      const ids = trusted({ $in: watched.slice(at, at + AT_ONCE) });
      const streams = await Streams.find({ _id: ids }, { head: 1 }).lean();
      for (const { _id, head } of streams) tellUpTo(_id, head);
    }
  } catch (error) {
    log.warn('heads.unread', { error });
  }
}
