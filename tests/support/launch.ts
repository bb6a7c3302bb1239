import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

export interface Launched {
  process: ChildProcess;
  port: number;
}

/** Starts a server process with exactly these settings; resolves when it listens. */
export async function launch(env: Record<string, string>, script = main): Promise<Launched> {
  const child = spawn(process.execPath, [script], {
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

/** Ends a process and waits until it is gone; gives its exit code. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
  return child.exitCode;
}
