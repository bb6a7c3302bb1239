import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** As much of Redis as a doorbell needs: who subscribes hears what is published. */
export async function startRedisDouble(): Promise<{ url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const listening = new Map<Socket, string>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let waiting = '';
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const { commands, rest } = commandsIn(waiting + data.toString('latin1'));
      waiting = rest;
      for (const command of commands) answer(socket, command);
    });
    socket.on('close', () => listening.delete(socket));
  });

  function answer(socket: Socket, [name = '', channel = '', message = '']: string[]): void {
    if (name.toUpperCase() === 'SUBSCRIBE') {
      listening.set(socket, channel);
      socket.write(`*3\r\n${bulk('subscribe')}${bulk(channel)}:1\r\n`);
    } else if (name.toUpperCase() === 'PUBLISH') {
      const hearing = [...listening].filter(([, own]) => own === channel);
      for (const [other] of hearing) {
        other.write(`*3\r\n${bulk('message')}${bulk(channel)}${bulk(message)}`);
      }
      socket.write(`:${hearing.length}\r\n`);
    } else socket.write('+OK\r\n');
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}

const bulk = (text: string) => `$${text.length}\r\n${text}\r\n`;

/** Whole commands out of what came in so far: arrays of strings, each with its length in front. */
function commandsIn(text: string): { commands: string[][]; rest: string } {
  const commands: string[][] = [];
  let rest = text;
  for (;;) {
    const lines = rest.split('\r\n');
    const count = Number(/^\*(\d+)$/.exec(lines[0] ?? '')?.[1] ?? 0);
    if (count === 0 || lines.length <= count * 2 + 1) return { commands, rest };
    commands.push(Array.from({ length: count }, (_, at) => lines[at * 2 + 2] ?? ''));
    rest = lines.slice(count * 2 + 1).join('\r\n');
  }
}
