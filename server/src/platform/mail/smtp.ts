import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Readable } from 'node:stream';
import type { ComposedMail } from './compose.ts';

/**
 * `retry`: nothing arrived yet, `deferred`: because of this address. `refused`: it never will,
 * `bounced`: because of this address. `unknown`: the server went silent on us.
 */
export type Delivery = 'sent' | 'retry' | 'deferred' | 'refused' | 'bounced' | 'unknown';

/** Hands one mail to the server; tells what is known afterwards and never throws. */
export async function deliver(
  url: string,
  mail: ComposedMail,
  patience: Partial<typeof timeouts> = {},
): Promise<Delivery> {
  const options = { ...timeouts, ...patience, ...parseConnectionUrl(url) };
  const connection = new SMTPConnection(options);
  const body = observed(mail.raw);
  try {
    await connect(connection, parseConnectionUrl(url).auth);
    await send(connection, { from: mail.from, to: [mail.to] }, body.stream);
    connection.quit();
    return 'sent';
  } catch (error) {
    connection.close();
    return judge(error, body.isStarted());
  }
}

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Knows whether the server asked for the text: from then on it may have arrived. */
function observed(raw: Buffer) {
  let started = false;
  const stream = new Readable({
    read() {
      started = true;
      this.push(raw);
      this.push(null);
    },
  });
  return { stream, isStarted: () => started };
}

function judge(error: unknown, started: boolean): Delivery {
  // Our own password is wrong: no mail is to blame, and none may be lost over it.
  if (detail(error, 'code') === 'EAUTH') return 'retry';
  const status = detail(error, 'responseCode');
  if (typeof status !== 'number') return started ? 'unknown' : 'retry';
  const isAboutIt = ['RCPT TO', 'DATA'].includes(String(detail(error, 'command')));
  if (status >= 500) return isAboutIt ? 'bounced' : 'refused';
  return isAboutIt ? 'deferred' : 'retry';
}

/** What the library adds to its errors. */
function detail(error: unknown, name: 'code' | 'command' | 'responseCode'): unknown {
  return error instanceof Error ? Reflect.get(error, name) : undefined;
}

type Connection = InstanceType<typeof SMTPConnection>;
type Auth = ReturnType<typeof parseConnectionUrl>['auth'];

async function connect(connection: Connection, auth: Auth): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('The mail server hung up.')));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (!auth) return;
  await new Promise<void>((resolve, reject) => {
    connection.login(auth, (error) => (error ? reject(error) : resolve()));
  });
}

async function send(
  connection: Connection,
  envelope: { from: string; to: string[] },
  body: Readable,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('The mail server hung up.')));
    connection.send(envelope, body, (error) => (error ? reject(error) : resolve()));
  });
}
