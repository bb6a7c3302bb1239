import { Binary, Long } from 'bson';
import { StoreError, type Doc } from '../match/index.ts';
import type { Reply } from '../wire/reply.ts';
import type { Transaction } from './transaction.ts';
import type { Transactions } from './transactions.ts';

interface Session {
  txnNumber: Long;
  transaction: Transaction | undefined;
  outcome: 'none' | 'open' | 'over';
  /** The commit that was asked for; asked again it is the same one. */
  commit: Promise<void> | undefined;
  /** The answer to the retryable write with this number; the same write again gets it again. */
  reply: Promise<Reply> | undefined;
  lastUsed: number;
}

const IDLE_MS = 30 * 60_000;

/** Logical sessions: which transaction is open in them and what was answered last. */
export class Sessions {
  #sessions = new Map<string, Session>();
  #transactions: Transactions;
  #clock: () => number;

  constructor(transactions: Transactions, clock: () => number) {
    this.#transactions = transactions;
    this.#clock = clock;
  }

  /** The transaction a command runs in; the first command of it opens it. */
  transactionOf(body: Doc): Transaction | undefined {
    if (body.autocommit !== false) return undefined;
    const session = this.#advance(body);
    if (body.startTransaction) this.#start(session);
    const { transaction } = session;
    if (!transaction || !this.#transactions.isOpen(transaction)) throw noSuchTransaction(session);
    transaction.lastUsed = this.#clock();
    return transaction;
  }

  /** Runs a retryable write once per number, however often it is sent. */
  async once(body: Doc, write: () => Promise<Reply>): Promise<Reply> {
    const session = this.#advance(body);
    if (session.reply) return session.reply;
    const reply = write();
    session.reply = reply;
    reply.catch(() => {
      if (session.reply === reply) session.reply = undefined;
    });
    return reply;
  }

  /** Committing again after a lost answer is fine. */
  async commit(body: Doc): Promise<void> {
    const session = this.#advance(body);
    session.commit ??= this.#commitOnce(session, body);
    await session.commit;
  }

  abort(body: Doc): void {
    const session = this.#advance(body);
    const transaction = this.transactionOf(body);
    session.outcome = 'over';
    if (transaction) this.#transactions.abort(transaction);
  }

  end(lsid: unknown): void {
    const session = this.#sessions.get(keyOf(lsid));
    this.#sessions.delete(keyOf(lsid));
    if (session?.transaction) this.#transactions.abort(session.transaction);
  }

  forgetIdle(now: number): void {
    for (const [key, { lastUsed }] of this.#sessions) {
      if (now - lastUsed > IDLE_MS) this.#sessions.delete(key);
    }
  }

  async #commitOnce(session: Session, body: Doc): Promise<void> {
    const transaction = this.transactionOf(body);
    if (!transaction) throw noSuchTransaction(session);
    session.outcome = 'over';
    await this.#transactions.commit(transaction);
  }

  #start(session: Session): void {
    if (session.outcome !== 'none') {
      throw new StoreError(
        263,
        'OperationNotSupportedInTransaction',
        'Transaction already started',
      );
    }
    session.transaction = this.#transactions.begin();
    session.outcome = 'open';
  }

  /** A higher number ends what the session did before; a lower one is a ghost from the past. */
  #advance(body: Doc): Session {
    const key = keyOf(body.lsid);
    const txnNumber =
      body.txnNumber instanceof Long ? body.txnNumber : Long.fromNumber(Number(body.txnNumber));
    const session = this.#sessions.get(key) ?? fresh(txnNumber);
    this.#sessions.set(key, session);
    session.lastUsed = this.#clock();
    const order = txnNumber.compare(session.txnNumber);
    if (order < 0)
      throw new StoreError(225, 'TransactionTooOld', 'A newer transaction has started');
    if (order > 0) {
      if (session.transaction) this.#transactions.abort(session.transaction);
      Object.assign(session, fresh(txnNumber), { lastUsed: session.lastUsed });
    }
    return session;
  }
}

function fresh(txnNumber: Long): Session {
  return {
    txnNumber,
    transaction: undefined,
    outcome: 'none',
    commit: undefined,
    reply: undefined,
    lastUsed: 0,
  };
}

function keyOf(lsid: unknown): string {
  const id: unknown =
    typeof lsid === 'object' && lsid !== null ? Reflect.get(lsid, 'id') : undefined;
  if (id instanceof Binary) return id.toString('hex');
  throw new StoreError(72, 'InvalidOptions', 'The command needs a session (lsid)');
}

function noSuchTransaction(session: Session): StoreError {
  const what = session.outcome === 'none' ? 'was never started' : 'is over';
  const message = `Transaction ${session.txnNumber.toString()} ${what}`;
  return new StoreError(251, 'NoSuchTransaction', message);
}
