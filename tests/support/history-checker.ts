/** What one client did and saw, in the order in which it happened on one clock. */
export interface ClientHistory {
  client: string;
  /** Everything sent: the key, where, the digest of the text, and when it was first asked. */
  invokes: { cid: string; s: string; hash: string; atMs: number }[];
  acks: { cid: string; r: number; atMs: number }[];
  /** Every entry that was shown, in the order of showing. */
  seen: { s: string; r: number; id: string; hash: string }[];
  /** Whether the client came back after the last fault and waited for its outbox to empty. */
  cameBack: boolean;
  /** Streams with the numbers from and up to which this client may read; absent means everything. */
  readable?: Map<string, { from: number; to: number }>;
}

/** A stream as the server gives it at the end. */
export interface FinalStream {
  s: string;
  items: { r: number; id: string; cid: string; author: string; hash: string }[];
}

/** Everything that contradicts the promises of delivery; empty when all of them were kept. */
export function problemsOf(histories: ClientHistory[], streams: FinalStream[]): string[] {
  const log = new Log(streams);
  return [
    ...streams.flatMap(holesIn),
    ...histories.flatMap((history) => [
      ...lostOrDoubled(history, log),
      ...wronglyAnswered(history, log),
      ...outOfOrder(history, log),
      ...wronglyShown(history, log),
      ...leaked(history),
    ]),
    ...overtaken(histories, log),
  ];
}

type Item = FinalStream['items'][number] & { s: string };

class Log {
  readonly byCid = new Map<string, Item[]>();
  readonly byPlace = new Map<string, Item>();
  readonly streams: FinalStream[];

  constructor(streams: FinalStream[]) {
    this.streams = streams;
    for (const { s, items } of streams) {
      for (const item of items) {
        this.byCid.set(item.cid, [...(this.byCid.get(item.cid) ?? []), { ...item, s }]);
        this.byPlace.set(`${s} ${item.r}`, { ...item, s });
      }
    }
  }
}

function holesIn({ s, items }: FinalStream): string[] {
  return items.flatMap(({ r }, at) =>
    r === at + 1 ? [] : [`hole: ${s} has ${r} at place ${at + 1}`],
  );
}

/** Each sent key is there once; of a client that never came back, at most once. */
function lostOrDoubled({ client, invokes, acks, cameBack }: ClientHistory, log: Log): string[] {
  const acked = new Set(acks.map(({ cid }) => cid));
  return invokes.flatMap(({ cid, hash }) => {
    const items = log.byCid.get(cid) ?? [];
    if (items.length > 1)
      return [`double: ${client} sent ${cid} once, it is there ${items.length}×`];
    const [item] = items;
    if (!item && acked.has(cid)) return [`lost: ${client} was promised ${cid}`];
    if (!item && cameBack) return [`lost: ${client} waited for ${cid}`];
    if (item && item.hash !== hash) return [`changed: ${cid} says something else than was sent`];
    if (cameBack && !acked.has(cid)) return [`outbox: ${client} never heard of ${cid}`];
    return [];
  });
}

function wronglyAnswered({ client, acks, invokes }: ClientHistory, log: Log): string[] {
  const asked = new Map(invokes.map((invoke) => [invoke.cid, invoke]));
  const first = new Map<string, number>();
  return acks.flatMap(({ cid, r, atMs }) => {
    const [item] = log.byCid.get(cid) ?? [];
    const before = first.get(cid) ?? r;
    first.set(cid, before);
    if (before !== r) return [`two answers: ${client} heard ${before} and ${r} for ${cid}`];
    if (item && item.r !== r) return [`moved: ${cid} was promised ${r} and is at ${item.r}`];
    return atMs < (asked.get(cid)?.atMs ?? Infinity) ? [`early: ${cid} was answered unasked`] : [];
  });
}

/** What one client sends to one stream keeps its order: it waits for each answer. */
function outOfOrder({ client, invokes }: ClientHistory, log: Log): string[] {
  const last = new Map<string, number>();
  return invokes.flatMap(({ cid, s }) => {
    const r = log.byCid.get(cid)?.[0]?.r;
    if (r === undefined) return [];
    const before = last.get(s) ?? 0;
    last.set(s, r);
    return r < before ? [`reordered: ${client} sent ${cid} after what is at ${before}`] : [];
  });
}

/** Answered before the other was asked means a lower number, whoever asked. */
function overtaken(histories: ClientHistory[], log: Log): string[] {
  const sends = histories.flatMap(({ invokes, acks }) => {
    const answered = new Map(acks.map(({ cid, atMs }) => [cid, atMs]));
    return invokes.flatMap(({ cid, s, atMs }) => {
      const r = log.byCid.get(cid)?.[0]?.r;
      return r === undefined ? [] : [{ cid, s, r, from: atMs, to: answered.get(cid) ?? Infinity }];
    });
  });
  return [...Map.groupBy(sends, ({ s }) => s).values()].flatMap((own) => {
    const byNumber = own.sort((a, b) => b.r - a.r);
    let earliestAnswer = { cid: '', to: Infinity };
    return byNumber.flatMap((send) => {
      const problem =
        earliestAnswer.to < send.from
          ? [`overtaken: ${earliestAnswer.cid} was answered before ${send.cid} was asked`]
          : [];
      if (send.to < earliestAnswer.to) earliestAnswer = send;
      return problem;
    });
  });
}

/** What was shown is what is there, each number once, in order, and in the end all of it. */
function wronglyShown(history: ClientHistory, log: Log): string[] {
  const { client, seen, cameBack } = history;
  const problems = seen.flatMap(({ s, r, id, hash }) => {
    const item = log.byPlace.get(`${s} ${r}`);
    if (!item) return [`phantom: ${client} saw ${id} at ${s} ${r}`];
    return item.id === id && item.hash === hash
      ? []
      : [`differs: ${client} saw ${id} at ${s} ${r}`];
  });
  for (const [s, shown] of Map.groupBy(seen, (one) => one.s)) {
    shown.forEach(({ r }, at) => {
      const before = shown[at - 1]?.r ?? 0;
      if (r === before) problems.push(`twice: ${client} saw ${s} ${r} twice`);
      if (r < before) problems.push(`backwards: ${client} saw ${s} ${r} after ${before}`);
    });
  }
  return cameBack ? [...problems, ...missing(history, log)] : problems;
}

function missing({ client, seen, readable }: ClientHistory, log: Log): string[] {
  const shown = new Set(seen.map(({ s, r }) => `${s} ${r}`));
  return log.streams.flatMap(({ s, items }) =>
    items.flatMap(({ r }) => {
      const right = readable ? readable.get(s) : { from: 0, to: Infinity };
      const mayRead = right !== undefined && r >= right.from && r <= right.to;
      return mayRead && !shown.has(`${s} ${r}`) ? [`missing: ${client} never saw ${s} ${r}`] : [];
    }),
  );
}

function leaked({ client, seen, readable }: ClientHistory): string[] {
  if (!readable) return [];
  return seen.flatMap(({ s, r }) => {
    const right = readable.get(s);
    return right && r >= right.from && r <= right.to ? [] : [`leak: ${client} saw ${s} ${r}`];
  });
}
