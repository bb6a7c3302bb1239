import { createServer, type Server, type Socket } from 'node:net';
import { StoreError } from '../match/index.ts';
import { Frames } from './frames.ts';
import { ProtocolError, parseRequest, type Body } from './message.ts';
import { encodeReply, type Reply } from './reply.ts';

/** One client connection: what the commands of one client share. */
export interface Client {
  id: number;
}

export type Handle = (body: Body, client: Client) => Promise<Reply>;

export interface WireServer {
  server: Server;
  close(): Promise<void>;
}

/** Answers the MongoDB wire protocol on every connection; `handle` never rejects. */
export function serveWire(handle: Handle): WireServer {
  const sockets = new Set<Socket>();
  let nextClient = 1;
  const server = createServer((socket) => {
    sockets.add(socket);
    const client: Client = { id: nextClient++ };
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    answerMessages(socket, (body) => handle(body, client));
  });
  return { server, close: () => closeAll(server, sockets) };
}

function answerMessages(socket: Socket, handle: (body: Body) => Promise<Reply>): void {
  const frames = new Frames();
  let tail = Promise.resolve();
  socket.setNoDelay(true);
  socket.on('drain', () => socket.resume());
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const message of frames.push(chunk)) {
        tail = tail.then(() => answer(socket, message, handle));
      }
    } catch (error) {
      refuse(socket, error);
    }
  });
}

async function answer(socket: Socket, message: Buffer, handle: (body: Body) => Promise<Reply>) {
  try {
    const request = parseRequest(message);
    const reply = await handle(request.body);
    if (!request.silent) send(socket, encodeReply(reply, request.id, request.legacy));
  } catch (error) {
    if (error instanceof StoreError) sendError(socket, message.readInt32LE(4), error);
    else refuse(socket, error);
  }
}

function sendError(socket: Socket, requestId: number, error: StoreError): void {
  const { code, codeName, message } = error;
  send(socket, encodeReply({ ok: 0, errmsg: message, code, codeName }, requestId, false));
}

/** A reader that does not keep up is not read from either, so answers cannot pile up. */
function send(socket: Socket, bytes: Buffer): void {
  if (!socket.destroyed && !socket.write(bytes)) socket.pause();
}

function refuse(socket: Socket, error: unknown): void {
  socket.destroy(error instanceof ProtocolError ? undefined : toError(error));
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function closeAll(server: Server, sockets: Set<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const socket of sockets) socket.destroy();
  await closed;
}
