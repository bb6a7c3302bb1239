import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Runs just before the headers leave, whoever writes them, with all of them readable. */
export function beforeHeaders(res: ServerResponse, run: () => void): void {
  const writeHead = res.writeHead.bind(res);
  let done = false;
  const wrapped = (status: number, ...rest: unknown[]): ServerResponse => {
    if (done) return writeHead(status);
    done = true;
    const reason = typeof rest[0] === 'string' ? rest.shift() : undefined;
    for (const [name, value] of headerPairs(rest[0])) res.setHeader(name, value);
    run();
    return typeof reason === 'string' ? writeHead(status, reason) : writeHead(status);
  };
  res.writeHead = wrapped;
}

type Pair = [name: string, value: number | string | readonly string[]];

/** Node takes headers as an object or as a flat list of names and values. */
function headerPairs(headers: unknown): Pair[] {
  if (Array.isArray(headers)) return flatPairs(headers);
  if (typeof headers !== 'object' || headers === null) return [];
  // The signature of writeHead promises this shape to everybody who calls it.
  const named = headers as OutgoingHttpHeaders;
  return Object.entries(named).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] satisfies Pair],
  );
}

function flatPairs(flat: unknown[]): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2)
    pairs.push([String(flat[at]), String(flat[at + 1])]);
  return pairs;
}
