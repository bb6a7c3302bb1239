import type { ActionId } from '@leerkring/shared/policy/actions.ts';
import { recordAudit } from './audit.ts';
import { log } from './log.ts';
import type { RequestContext } from './request-context.ts';

/** Notes a successful operation. It was done already, so a failing note is an alarm, no refusal. */
export async function auditOperation(
  { actor, requestId }: RequestContext,
  action: ActionId,
  input: unknown,
): Promise<void> {
  const who = actor.kind === 'user' ? actor.id : null;
  try {
    await recordAudit({ who, action, target: targetOf(input), requestId });
  } catch (error) {
    log.error('audit.failed', { requestId, action, error });
  }
}

const targetKeys = ['slug', 's', 'id', 'personId', 'networkId', 'schoolId'];

/** The names of things in the input; texts, addresses and tokens stay out of the audit log. */
function targetOf(input: unknown): string {
  if (typeof input !== 'object' || input === null) return '';
  return Object.entries(input)
    .filter(([key, value]) => targetKeys.includes(key) && typeof value === 'string')
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');
}
