import { unreadThreadsOf } from '../threads/index.ts';
import { registerTodayNews } from './today.registry.ts';

/** Threads know what was read in them, which is truer than when somebody was here last. */
export function registerThreadNews(): void {
  registerTodayNews('threads', (actor, since) => unreadThreadsOf(actor.id, [...since.keys()]));
}
