import type { Router } from 'express';
import type { Server } from 'node:http';
import type { Operations } from './http/api.ts';
import type { Authenticate } from './http/session.ts';
import type { Shutdown } from './shutdown.ts';

/** What a feature gives to the server; `features.ts` lists them all. */
export interface Feature {
  name: string;
  /** Its part of the contract, bound with `op`, under the contract's own names. */
  operations?: Record<string, Operations>;
  /** Adds routes under /api that carry bytes, each behind guardedRoute. */
  addByteRoutes?: (router: Router) => void;
  /** Runs when the database is open and before the server listens: sockets, caches. */
  start?: (parts: RunningParts) => void | Promise<void>;
}

export interface RunningParts {
  server: Server;
  shutdown: Shutdown;
  authenticate: Authenticate;
}
