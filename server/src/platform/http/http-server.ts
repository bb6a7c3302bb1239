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

/** Takes no new connections and waits for the answers under way. */
export async function stopListening(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await closed;
}
