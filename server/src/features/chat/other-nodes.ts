import { idSchema, streamIdSchema, type Id } from '@leerkring/shared/ids.ts';
import { subjectOf } from '@leerkring/shared/subject.ts';
import { config } from '../../platform/config.ts';
import { useDoorbell } from '../../realtime/doorbell.ts';
import { tellUpTo } from '../../realtime/fan-out.ts';
import { watchHeads } from '../../realtime/heads-watch.ts';
import { tellSubjectHere } from '../../realtime/subject-news.ts';
import { forgetMemberships } from '../networks/index.ts';
import { followRights } from './hello.ts';

/** Hears of what other processes of this installation store; gives the way to stop. */
export async function joinOtherNodes(): Promise<() => void> {
  const { redisUrl } = config();
  const stopWatching = watchHeads({ isShared: redisUrl !== undefined });
  if (redisUrl === undefined) return stopWatching;
  const { ringThroughRedis } = await import('../../realtime/redis-doorbell.ts');
  const doorbell = ringThroughRedis(redisUrl, hearTopic);
  useDoorbell(doorbell);
  return () => {
    stopWatching();
    useDoorbell();
    doorbell.close();
  };
}

/** The topic under which other processes hear that the rights of a person changed. */
export function rightsTopic({ userId, networkId }: { userId: Id; networkId: Id }): string {
  return `rights:${userId}:${networkId}`;
}

/** Another process stored something: tell those who listen here. Strange topics are left alone. */
export function hearTopic(topic: string, head: number): void {
  if (!Number.isSafeInteger(head)) return;
  if (streamIdSchema.safeParse(topic).success) return tellUpTo(topic, head);
  const subject = subjectOf(topic);
  if (subject) return tellSubjectHere(subject, head);
  const [name, userId, networkId] = topic.split(':');
  if (name !== 'rights' || !isId(userId) || !isId(networkId)) return;
  forgetMemberships(userId, networkId);
  void followRights(userId);
}

function isId(text: string | undefined): text is Id {
  return idSchema.safeParse(text).success;
}
