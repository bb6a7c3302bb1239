import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { atEnd } from './at-end.ts';
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

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

interface Launched {
  process: ChildProcess;
  port: number;
}

async function launch(env: Record<string, string>): Promise<Launched> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await portOf(child);
  return { process: child, port };
}

/** The server says in one line of JSON where it listens; whatever else it says is passed on. */
async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('The server has no output.');
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const listening = /^\{"listening":(\d+)\}$/.exec(line)?.[1];
    if (listening) resolve(Number(listening));
    else process.stderr.write(`${line}\n`);
  });
  child.once('exit', (code) => reject(new Error(`The server left with code ${code}.`)));
  return promise;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}
