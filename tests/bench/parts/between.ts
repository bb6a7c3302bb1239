import { randomBytes } from 'node:crypto';
import { ask } from './http.ts';
import type { World } from './world.ts';

/** What members write between meetings, over the API as they would. */

const SENTENCE = 'Bij ons werkt het om met z’n tweeën naar dezelfde vier leerlingen te kijken.';

/** A thread with so many posts; gives its page. */
export async function fillThread(world: World, posts: number): Promise<string> {
  const title = 'Rubric bewegen regelen: te streng?';
  const thread = await write(world, 0, `/networks/${world.slug}/threads`, {
    title,
    body: SENTENCE,
  });
  const { threadId } = thread as { threadId: string }; // our own API
  for (let n = 1; n < posts; n++) {
    await write(world, n, `/threads/${threadId}/posts`, { body: `Reactie ${n}: ${SENTENCE}` });
  }
  return `/n/${world.slug}/onderwerpen/${threadId}`;
}

/** A submitted learning question of every member's school; gives the wall. */
export async function fillWall(world: World): Promise<string> {
  for (const caller of world.cookies.keys()) {
    const wording = `Hoe zorgen we dat sectie ${caller} op dezelfde manier beoordeelt?`;
    const question = await write(world, caller, `/networks/${world.slug}/questions`, { wording });
    const { id } = (question as { question: { id: string } }).question; // as above
    const step = { from: 'draft', to: 'submitted', note: '' };
    await write(world, caller, `/questions/${id}/status`, step, 'PUT');
  }
  return `/n/${world.slug}/leervragen`;
}

async function write(
  { url, cookies }: World,
  caller: number,
  path: string,
  input: object,
  method = 'POST',
): Promise<unknown> {
  const cookie = cookies[caller % cookies.length] ?? '';
  const json = { cid: randomBytes(16).toString('hex'), ...input };
  const { status, text } = await ask(`${url}/api${path}`, { method, cookie, json });
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
  return JSON.parse(text);
}
