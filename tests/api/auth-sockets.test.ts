import mongoose from 'mongoose';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connected, rawSocket } from '../realtime/listener.ts';
import { mailsTo, makeAccount, signedIn, type Account } from '../support/account.ts';
import { startApp } from '../support/app.ts';
import { Client } from '../support/client.ts';
import type { RunningServer } from '../support/started.ts';

let server: RunningServer;
const sockets: Socket[] = [];
const nextPassword = 'een fiets zonder bel';

beforeAll(async () => {
  server = await startApp();
});

afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));

function socketWith(cookie: string): Socket {
  const socket = rawSocket(server, cookie);
  sockets.push(socket);
  return socket;
}

/** Somebody with two browsers, each with an open socket. */
async function connectedTwice() {
  const account = await makeAccount();
  const [here, there] = [await signedIn(server, account), await signedIn(server, account)];
  const [socketHere, socketThere] = [socketWith(here.cookie), socketWith(there.cookie)];
  await Promise.all([connected(socketHere), connected(socketThere)]);
  return { account, here, there, socketHere, socketThere };
}

const gone = (socket: Socket) =>
  expect.poll(() => socket.connected, { timeout: 2_000, interval: 20 }).toBe(false);

async function resetPassword({ email }: Account): Promise<void> {
  const visitor = new Client(server);
  await visitor.post('/password-resets', { email });
  await expect.poll(async () => (await mailsTo(email)).length).toBe(1);
  const token = /#([a-z2-7]{32})/.exec((await mailsTo(email)).join())?.[1];
  const completion = { token, password: nextPassword };
  const { status } = await visitor.post('/password-resets/completion', completion);
  expect(status).toBe(200);
}

describe('xA8, S-04: the socket of an ended session closes within two seconds', () => {
  it('after signing out, that one only', async () => {
    const { here, socketHere, socketThere } = await connectedTwice();
    await here.delete('/session');
    await gone(socketHere);
    expect(socketThere.connected).toBe(true);
  });

  it('after signing out everywhere else', async () => {
    const { here, socketHere, socketThere } = await connectedTwice();
    await here.delete('/me/devices');
    await gone(socketThere);
    expect(socketHere.connected).toBe(true);
  });

  it('after a change of password, also here because the token is new', async () => {
    const { account, here, socketHere, socketThere } = await connectedTwice();
    await here.put('/me/password', { current: account.password, next: nextPassword });
    await Promise.all([gone(socketHere), gone(socketThere)]);
    const again = socketWith(here.cookie);
    await connected(again);
    expect(again.connected).toBe(true);
  });

  it('after a reset', async () => {
    const { account, socketHere, socketThere } = await connectedTwice();
    await resetPassword(account);
    await Promise.all([gone(socketHere), gone(socketThere)]);
  });

  it('after another node ended it', async () => {
    const { account, socketHere, socketThere } = await connectedTwice();
    await mongoose.connection.collection('sessions').deleteMany({ userId: account.id });
    await Promise.all([gone(socketHere), gone(socketThere)]);
  });

  it('and cannot come back with the old cookie', async () => {
    const { here, socketHere } = await connectedTwice();
    const stale = here.cookie;
    await here.delete('/session');
    await gone(socketHere);
    await expect(connected(socketWith(stale))).rejects.toThrow();
  });
});
