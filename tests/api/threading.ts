import type {
  OpenThread,
  PostPage,
  PostSent,
  PostVersionView,
  ThreadChanges,
  ThreadDone,
  ThreadLine,
  ThreadSettings,
} from '@leerkring/shared/features/threads/threads.view.ts';
import type { Person, TestNetwork } from '../realtime/cast.ts';
import { clientId, type Answer } from '../support/client.ts';

/** What people do with threads, over the API as any client would. */

type Slugged = Pick<TestNetwork, 'slug'>;
type Browser = Pick<Person, 'client'>;

export function start(
  { client }: Browser,
  { slug }: Slugged,
  more: Record<string, unknown> = {},
): Promise<Answer<PostSent>> {
  const thread = { cid: clientId(), title: 'Een onderwerp', body: 'Zo begint het.', ...more };
  return client.post(`/networks/${slug}/threads`, thread);
}

/** The id of a fresh thread. */
export async function started(
  person: Browser,
  network: Slugged,
  more: Record<string, unknown> = {},
): Promise<string> {
  return expected(await start(person, network, more), 201).threadId;
}

export function answer(
  { client }: Browser,
  id: string,
  body: unknown,
  cid = clientId(),
): Promise<Answer<PostSent>> {
  return client.post(`/threads/${id}/posts`, { cid, body });
}

export async function answered(person: Browser, id: string, body: unknown): Promise<PostSent> {
  return expected(await answer(person, id, body), 201);
}

export async function open({ client }: Browser, id: string, query = ''): Promise<OpenThread> {
  return expected(await client.get<OpenThread>(`/threads/${id}${query}`));
}

export async function page({ client }: Browser, id: string, query: string): Promise<PostPage> {
  return expected(await client.get<PostPage>(`/threads/${id}/posts?${query}`));
}

export async function changes(
  { client }: Browser,
  id: string,
  since: number,
): Promise<ThreadChanges> {
  return expected(await client.get<ThreadChanges>(`/threads/${id}/changes?since=${since}`));
}

export interface ListOfThreads {
  items: ThreadLine[];
  next: string | null;
  revision: number;
}

export async function list(
  { client }: Browser,
  { slug }: Slugged,
  query = '',
): Promise<ListOfThreads> {
  return expected(await client.get<ListOfThreads>(`/networks/${slug}/threads${query}`));
}

export async function lineOf(
  person: Browser,
  network: Slugged,
  id: string,
): Promise<ThreadLine | undefined> {
  return (await list(person, network)).items.find((line) => line.id === id);
}

export async function settings({ client }: Browser, { slug }: Slugged): Promise<ThreadSettings> {
  return expected(await client.get<ThreadSettings>(`/networks/${slug}/thread-settings`));
}

export async function history({ client }: Browser, id: string): Promise<PostVersionView[]> {
  const path = `/posts/${id}/history`;
  return expected(await client.get<{ items: PostVersionView[] }>(path)).items;
}

/** Threads with something new in this network, as the rail shows them. */
export async function unreadThreads({ client }: Browser, { slug }: Slugged): Promise<number> {
  const stands = await client.get<{ items: { slug: string; unread: number }[] }>('/thread-stands');
  return expected(stands).items.find((stand) => stand.slug === slug)?.unread ?? -1;
}

export function arrange(
  { client }: Browser,
  id: string,
  what: 'pin' | 'lock',
  on = true,
): Promise<Answer<ThreadDone>> {
  return client.request(on ? 'PUT' : 'DELETE', `/threads/${id}/${what}`);
}

export function read({ client }: Browser, id: string, n: number) {
  return client.put<{ readN: number; unread: number }>(`/threads/${id}/read`, { n });
}

/** A quote of a post in the text of another one. */
export function quoting(postId: string, words: string, own: string) {
  const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const quote = { type: 'blockquote', attrs: { postId }, content: [line(words)] };
  return { type: 'doc', content: [quote, line(own)] };
}

/** The body of an answer that must have this status. */
export function expected<T>({ status, body }: Answer<T>, wanted = 200): T {
  if (status !== wanted) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}
