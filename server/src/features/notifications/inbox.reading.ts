import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { SubjectLine } from '../../platform/subjects.ts';
import { Inbox } from './inbox.model.ts';

/** Nobody sees an inbox but its owner. */
export async function lookAtInboxes(
  actor: Actor,
  ids: string[],
): Promise<Map<string, SubjectLine>> {
  if (actor.kind !== 'user' || !ids.includes(actor.id)) return new Map();
  const { id } = actor;
  const revision = (await Inbox.findById(id).lean())?.revision ?? 0;
  const line = { kind: 'inbox' as const, id, title: '', path: '/meldingen', revision };
  return new Map([[id, { ...line, networkId: null, authorId: id }]]);
}
