import { fileURLToPath } from 'node:url';
import { ended, launch } from '../../support/launch.ts';

export interface Bare {
  url: string;
  close(): Promise<unknown>;
}

/** Starts the bare server in a process of its own, as ours is. */
export async function openBare(): Promise<Bare> {
  const script = fileURLToPath(new URL('bare-server.ts', import.meta.url));
  const { process: child, port } = await launch({}, script);
  return { url: `http://127.0.0.1:${port}`, close: () => ended(child, 'SIGKILL') };
}
