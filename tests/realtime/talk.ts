import type {
  EntryView,
  MessageView,
  RangeView,
  SentView,
} from '@leerkring/shared/features/chat/chat.view.ts';
import { clientId, type Answer } from '../support/client.ts';
import type { Person } from './cast.ts';

/** What people do in a room, over the API as any client would. */

export function send(
  person: Pick<Person, 'client'>,
  s: string,
  body: unknown,
  more: { cid?: string; replyTo?: string; files?: string[] } = {},
): Promise<Answer<SentView>> {
  return person.client.post(`/streams/${s}/events`, { cid: clientId(), body, ...more });
}

interface Target {
  s: string;
  id: string;
}

export function edit(person: Person, { s, id }: Target, baseR: number, body: unknown) {
  const change = { cid: clientId(), baseR, body };
  return person.client.patch<SentView>(`/streams/${s}/events/${id}`, change);
}

export function remove(person: Person, { s, id }: Target, baseR: number) {
  return person.client.delete<SentView>(`/streams/${s}/events/${id}`, { cid: clientId(), baseR });
}

export function react(person: Person, { s, id }: Target, emoji: string, on = true) {
  const path = `/streams/${s}/events/${id}/reactions/${encodeURIComponent(emoji)}`;
  return person.client.request<SentView>(on ? 'PUT' : 'DELETE', path, { cid: clientId() });
}

export function pin(person: Person, { s, id }: Target, on = true) {
  const path = `/streams/${s}/events/${id}/pin`;
  return person.client.request<SentView>(on ? 'PUT' : 'DELETE', path, { cid: clientId() });
}

export async function range(
  person: Pick<Person, 'client'>,
  s: string,
  query = '',
): Promise<RangeView> {
  const { status, body } = await person.client.get<RangeView>(`/streams/${s}/events${query}`);
  if (status !== 200) throw new Error(`no range: ${status}`);
  return body;
}

/** Every entry of a stream, page by page. */
export async function allEntries(person: Pick<Person, 'client'>, s: string): Promise<EntryView[]> {
  const items: EntryView[] = [];
  for (let after = 0, head = Infinity; after < head;) {
    const page = await range(person, s, `?after=${after}&limit=200`);
    items.push(...page.items);
    after = page.to;
    head = page.head;
  }
  return items;
}

/** The message as it is now, out of the list. */
export async function messageNow(person: Person, { s, id }: Target): Promise<MessageView> {
  const entry = (await allEntries(person, s)).find(({ message }) => message?.id === id);
  if (!entry?.message) throw new Error('the message is not there');
  return entry.message;
}
