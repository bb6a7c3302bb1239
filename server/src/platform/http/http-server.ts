import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that cuts off whoever is slow in saying what they want (xH3). */
export function createHttpServer(listener?: RequestListener): Server {
  const server = createServer(
    { connectionsCheckingInterval: 2_000, headersTimeout: 10_000, maxHeaderSize: 16_384 },
    listener,
  );
  // Long enough for a large upload on a slow line; JSON has its own, shorter limit.
  server.requestTimeout = 300_000;
  server.keepAliveTimeout = 65_000;
  return server;
}

/** Listens and gives the port that it got. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // A server on TCP has an address of this form by the documentation of Node.
  return (server.address() as AddressInfo).port;
}

const FINISH_MS = 4_000;

/** Takes no new connections, waits four seconds for the answers under way, then hangs up. */
export async function stopListening(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy a moment ago stays open for the next request unless told.
  const sweep = setInterval(() => server.closeIdleConnections(), 25);
  const hangUp = setTimeout(() => server.closeAllConnections(), FINISH_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(hangUp);
}
