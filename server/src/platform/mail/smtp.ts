import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Readable } from 'node:stream';
import type { ComposedMail } from './compose.ts';

/** `retry`: nothing arrived yet. `refused`: never will. `unknown`: the server went silent on us. */
export type Delivery = 'sent' | 'retry' | 'refused' | 'unknown';

/** Hands one mail to the server; tells what is known afterwards and never throws. */
export async function deliver(url: string, mail: ComposedMail): Promise<Delivery> {
  const connection = new SMTPConnection({ ...timeouts, ...parseConnectionUrl(url) });
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
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined;
  if (typeof code === 'number') return code >= 500 ? 'refused' : 'retry';
  return started ? 'unknown' : 'retry';
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
