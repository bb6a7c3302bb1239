import { AppError } from '@leerkring/shared/errors.ts';
import type { MessageFacts } from '@leerkring/shared/features/chat/chat.policy.ts';
import { decide, type ActionId, type FactsOf } from '@leerkring/shared/policy/actions.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import type { EntryType } from '@leerkring/shared/features/chat/chat.view.ts';
import type { ChatCommand } from './chat-command.ts';
import type { FreshRights } from './fresh-rights.ts';
import { edited, newMessage, pinned, reacted, removed, type Moment } from './message-changes.ts';
import type { StoredMessage } from './message.model.ts';

export interface Judged {
  type: EntryType;
  message: StoredMessage;
}

/**
 * Decides and works out what a command makes of a message; throws the AppError of a refusal. Pure:
 * the same rights, message and moment give the same result.
 */
export function judge(
  command: ChatCommand,
  rights: FreshRights,
  target: StoredMessage | undefined,
  where: Moment & { s: string; quoted?: StoredMessage },
): Judged {
  if (command.do === 'send') return judgeSend(command, rights, where);
  if (!target) {
    requireRight(rights.actor, 'room.read', rights.facts);
    throw new AppError('not_found');
  }
  const { authorId, deleted } = target;
  const facts = { ...rights.facts, authorId, deleted: deleted !== null };
  return judgeChange(command, { actor: rights.actor, facts, target, moment: where });
}

function judgeSend(
  command: ChatCommand & { do: 'send' },
  { actor, facts }: FreshRights,
  { s, r, at, quoted }: Moment & { s: string; quoted?: StoredMessage },
): Judged {
  requireRight(actor, 'message.send', facts);
  if (command.replyTo && !quoted) throw new AppError('invalid');
  const identity = { _id: command.id, s, authorId: actor.id, cid: command.cid };
  return { type: 'message.created', message: newMessage(identity, command, { r, at }) };
}

interface Change {
  actor: Actor & { kind: 'user' };
  facts: MessageFacts;
  target: StoredMessage;
  moment: Moment;
}

function judgeChange(
  command: Exclude<ChatCommand, { do: 'send' }>,
  { actor, facts, target, moment }: Change,
): Judged {
  switch (command.do) {
    case 'edit':
      requireRight(actor, 'message.edit', facts);
      requireBase(target, command.baseR);
      return { type: 'message.edited', message: edited(target, command, moment) };
    case 'delete': {
      requireRight(actor, 'message.delete', facts);
      requireBase(target, command.baseR);
      const by = actor.id === target.authorId ? 'author' : 'moderator';
      return { type: 'message.deleted', message: removed(target, by, moment) };
    }
    case 'react':
      requireRight(actor, 'message.react', facts);
      return { type: 'message.reacted', message: reacted(target, actor.id, command, moment) };
    case 'pin':
      requireRight(actor, 'message.pin', facts);
      return {
        type: command.on ? 'message.pinned' : 'message.unpinned',
        message: pinned(target, actor.id, command.on, moment),
      };
  }
}

function requireRight<A extends ActionId>(actor: Actor, action: A, facts: FactsOf<A>): void {
  const decision = decide(actor, action, facts);
  if (!decision.allow) throw new AppError(decision.code);
}

/** Nobody changes over what they have not seen; the answer shows what stands there now. */
function requireBase({ lastR, body }: StoredMessage, baseR: number): void {
  if (baseR !== lastR) throw new AppError('conflict', { current: { lastR, body } });
}
