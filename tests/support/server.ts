import { atEnd } from './at-end.ts';
import { ended, launch } from './launch.ts';
import { temporaryDataDir, testEnvironment, type RunningServer } from './started.ts';

export interface ServerProcess extends RunningServer {
  dataDir: string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same data and the same port. */
  restart(): Promise<void>;
  /** Asks it to leave; gives the exit code. */
  terminate(): Promise<number | null>;
}

/** A real server in a process of its own, gone when the test file ends. */
export async function startServer(env: Record<string, string> = {}): Promise<ServerProcess> {
  const data = await temporaryDataDir();
  const settings = { ...testEnvironment(data.path), ...env };
  let child = await launch(settings);
  const url = `http://127.0.0.1:${child.port}`;
  const stop = (signal: NodeJS.Signals) => ended(child.process, signal);
  const server: ServerProcess = {
    url,
    origin: url,
    dataDir: data.path,
    kill: async () => void (await stop('SIGKILL')),
    terminate: () => stop('SIGTERM'),
    restart: async () => {
      await stop('SIGKILL');
      child = await launch({ ...settings, PORT: String(child.port) });
    },
    close: async () => {
      await stop('SIGTERM');
      await data.remove();
    },
  };
  atEnd(() => server.close());
  return server;
}
