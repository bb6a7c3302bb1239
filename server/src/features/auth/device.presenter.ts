import type { DeviceView } from '@leerkring/shared/features/auth/auth.view.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { deviceName } from './device-name.ts';
import { deviceIdOf } from './device.access.ts';
import type { SessionRow } from './session.model.ts';

export function presentDevice(context: RequestContext, row: SessionRow): DeviceView {
  return {
    id: deviceIdOf(row._id),
    name: deviceName(context.locale, row),
    signedInAt: row.startedAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isCurrent: row._id === context.sessionId,
  };
}
