import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export interface Reply {
  status: number;
  text: string;
}

/** A request with as little of our own work as Node allows, so that the server is what is measured. */
export function ask(
  url: string,
  { method = 'GET', cookie = '', json }: { method?: string; cookie?: string; json?: unknown } = {},
): Promise<Reply> {
  const body = json === undefined ? undefined : JSON.stringify(json);
  const headers: Record<string, string> = { cookie, origin: new URL(url).origin };
  if (body !== undefined) headers['content-type'] = 'application/json';
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, agent, headers }, (incoming) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => {
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(parts).toString() });
      });
      incoming.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
