import { anonymous } from '@leerkring/shared/policy/actor.ts';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig, useConfig } from './config.ts';
import { consumeLimit, useLimiters } from './limits.ts';
import { setLogLevel } from './log.ts';
import { countInRedis, type SharedCounting } from './redis-limiters.ts';

const caller = { actor: anonymous, address: '192.0.2.1' };
const refused = { code: 'rate_limited' };
let server: Server;
let counters: Map<string, number>;
let sockets: Set<Socket>;
let nodes: SharedCounting[];

function newNode(): SharedCounting {
  const { port } = server.address() as AddressInfo; // a server on TCP has this form
  const node = countInRedis(`redis://127.0.0.1:${port}`);
  nodes.push(node);
  return node;
}

async function use(node: SharedCounting, times: number): Promise<void> {
  useLimiters(node.factory);
  for (let time = 0; time < times; time += 1) await consumeLimit(caller, 'recover');
}

describe('counting together', () => {
  beforeEach(async () => {
    setLogLevel('silent');
    useConfig(readConfig({}));
    counters = new Map();
    sockets = new Set();
    nodes = [];
    server = createServer(countForReal);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    for (const node of nodes) node.close();
    await stopServer();
  });

  it('two nodes have one ceiling', async () => {
    const [one, two] = [newNode(), newNode()];
    await expect.poll(() => sockets.size).toBe(2);
    await expect.poll(async () => use(one, 1).then(() => counters.size)).toBe(1);
    counters.clear();
    await use(one, 6);
    await use(two, 4);
    await expect(use(one, 1)).rejects.toMatchObject(refused);
    await expect(use(two, 1)).rejects.toMatchObject(refused);
    expect([...counters.keys()]).toEqual(['leerkring:recover:address:192.0.2.1']);
  });

  it('without Redis a node counts by itself, up to half', async () => {
    const node = newNode();
    await stopServer();
    await use(node, 5);
    await expect(consumeLimit(caller, 'recover')).rejects.toMatchObject(refused);
  });
});

async function stopServer(): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** As much of Redis as a counter needs: it adds up and says that a minute is left. */
function countForReal(socket: Socket): void {
  sockets.add(socket);
  socket.on('error', () => {});
  socket.on('data', (data) => {
    const words = String(data).split('\r\n');
    const at = words.findIndex((word) => word.toUpperCase() === 'EVAL');
    if (at < 0) return socket.write('+OK\r\n');
    // EVAL, script, number of keys, key, points: each with its length in front.
    const key = words[at + 6] ?? '';
    const total = (counters.get(key) ?? 0) + Number(words[at + 8]);
    counters.set(key, total);
    return socket.write(`*2\r\n:${total}\r\n:60000\r\n`);
  });
}
