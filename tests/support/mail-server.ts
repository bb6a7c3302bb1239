import { SMTPServer } from 'smtp-server';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { atEnd } from './at-end.ts';

/** How the mail server behaves at the end of a message. */
export type Mood = 'takes' | 'busy' | 'refuses' | 'hangs up' | 'hangs' | 'knows nobody';

export interface MailServer {
  url: string;
  /** The messages that were handed over completely, as they came over the line. */
  messages: string[];
  mood: Mood;
}

/**
 * A mail server that keeps what it gets; gone when the test file ends. It talks in the open, unless
 * told to speak TLS from the first byte or on demand: then with a certificate that nobody trusts.
 */
export async function startMailServer(
  talks: 'openly' | 'TLS' | 'STARTTLS' = 'openly',
): Promise<MailServer> {
  const mails: MailServer = { url: '', messages: [], mood: 'takes' };
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    secure: talks === 'TLS',
    disabledCommands: talks === 'STARTTLS' ? ['AUTH'] : ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) =>
      mails.mood === 'knows nobody'
        ? done(Object.assign(new Error('No such user'), { responseCode: 550 }))
        : done(),
    onData: (stream, _session, done) => {
      const taken = text(stream).then((message) => {
        if (mails.mood === 'hangs up') return sockets.forEach((socket) => socket.destroy());
        if (mails.mood === 'hangs') return undefined;
        if (mails.mood === 'takes') mails.messages.push(message);
        return done(problemOf(mails.mood));
      });
      // Who hung up half-way through a message hears nothing more about it.
      taken.catch(() => undefined);
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  // A server on TCP has an address of this form by the documentation of Node.
  const { port } = server.server.address() as AddressInfo;
  atEnd(() => new Promise<void>((resolve) => server.close(resolve)));
  mails.url = `${talks === 'TLS' ? 'smtps' : 'smtp'}://127.0.0.1:${port}`;
  return mails;
}

function problemOf(mood: Mood): Error | null {
  if (mood === 'busy') return Object.assign(new Error('Later'), { responseCode: 451 });
  if (mood === 'refuses') return Object.assign(new Error('Never'), { responseCode: 550 });
  return null;
}
