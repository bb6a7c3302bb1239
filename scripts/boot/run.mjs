import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { pinnedNode, root } from './places.mjs';

/** Runs a program to its end and gives its exit code; output goes where ours goes. */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  const stop = forwardSignals(child);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      stop();
      done(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs a script of ours on the pinned Node. */
export function runNode(args, options) {
  return run(pinnedNode() ?? process.execPath, args, options);
}

/** Runs npm with the npm that started us, so that a machine with two keeps to one. */
export function runNpm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}

// At a terminal Ctrl-C reaches the child by itself; sending it twice would read as impatience.
function forwardSignals(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return () => signals.forEach((signal) => process.off(signal, forward));
}
