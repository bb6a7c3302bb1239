import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

export type Ended = { code: number; output: string };

const patience = 30 * 60_000;
const alive = new Set<ChildProcess>();

/** Runs a program on this Node, gathers what it prints, and ends it when it takes too long. */
export function runProgram(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    // Its own group: what it started ends with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
  });
  alive.add(child);
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const timer = setTimeout(() => {
    output += `\nStopped: still running after ${patience / 60_000} minutes.\n`;
    end(child, 'SIGKILL');
  }, patience);

  return new Promise((done, fail) => {
    child.once('error', fail);
    // Not `exit`: the last lines may still be on their way.
    child.once('close', (code) => {
      clearTimeout(timer);
      alive.delete(child);
      done({ code: code ?? 1, output });
    });
  });
}

/** Ends every program that still runs, for when the run itself is told to stop. */
export function endAll(signal: NodeJS.Signals): void {
  for (const child of alive) end(child, signal);
}

function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') child.kill(signal);
  else process.kill(-child.pid, signal);
}
