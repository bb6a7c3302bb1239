import { readConfig, useConfig } from '@leerkring/server/platform/config';
import { setLogLevel } from '@leerkring/server/platform/log';
import type { FrameHandlers } from '@leerkring/server/realtime/dispatch';
import { createLive, type Live } from '@leerkring/server/realtime/live';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testEnvironment, type RunningServer } from '../support/started.ts';

export interface BareLive extends RunningServer {
  live: Live;
  http: Server;
}

/** Sockets without a product behind them: everybody is let in as the same person. */
export async function startBareLive(handlers: FrameHandlers = new Map()): Promise<BareLive> {
  const strict = { LEERKRING_TEST: '0', LEERKRING_TEST_LIMITS: 'on' };
  useConfig(readConfig({ ...testEnvironment('/nowhere'), ...strict }));
  setLogLevel('silent');
  const http = createServer();
  const actor = {
    ...{ kind: 'user' as const, id: 'a'.repeat(24), platformAdmin: false },
    ...{ minutesSinceSignIn: 0, memberships: [] },
  };
  const live = createLive({ server: http, authenticate: async () => ({ actor }), handlers });
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const close = async () => {
    await live.close();
    http.close();
  };
  return { url, origin: url, live, http, close };
}
