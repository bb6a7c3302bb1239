import {
  todayNews,
  type TodayLine,
  type TodayNetwork,
  type TodayView,
} from '@leerkring/shared/features/today/today.view.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import type { UserActor } from '@leerkring/shared/policy/actor.ts';
import { subjectKey } from '@leerkring/shared/subject.ts';
import { amsterdamTime } from '../../platform/amsterdam-time.ts';
import { clock } from '../../platform/clock.ts';
import { lookAtSubjects } from '../../platform/subjects.ts';
import { unreadRooms, type UnreadRoom } from '../chat/index.ts';
import { networkBySlug, networksByIds, type StoredNetwork } from '../networks/index.ts';
import { unreadLines } from '../notifications/index.ts';
import { countNews, linesOfPart } from './today.registry.ts';
import { lastVisitOf, visitsOf } from './visit.actions.ts';

/** The first page: what is the person's to do, and per network what is new since the last visit. */
export async function seeToday(actor: UserActor): Promise<TodayView> {
  const [meetings, questions, actions, rooms, mentions] = await Promise.all([
    linesOfPart(actor, 'meetings'),
    linesOfPart(actor, 'questions'),
    linesOfPart(actor, 'actions'),
    unreadRooms(actor),
    mentionsOf(actor),
  ]);
  const direct = rooms.filter(({ networkId }) => networkId === null);
  return {
    day: amsterdamTime(clock.now()).day,
    ...{ meetings, questions, actions, mentions },
    networks: await networksOf(actor, rooms),
    direct: { unread: direct.length, messages: sum(direct, ({ unread }) => unread) },
  };
}

/**
 * The same for one network, from the end of the visit before this one on, so that going through its
 * pages makes nothing old. Who is no member of it gets no network, whether it exists or not.
 */
export async function seeNetworkNews(actor: UserActor, slug: string): Promise<TodayView> {
  const network = await networkBySlug(slug);
  const membership = actor.memberships.find(({ networkId }) => networkId === network?._id);
  return {
    day: amsterdamTime(clock.now()).day,
    ...{ meetings: [], questions: [], actions: [], mentions: [] },
    networks: network && membership ? [await newsOfNetwork(actor, network)] : [],
    direct: { unread: 0, messages: 0 },
  };
}

async function newsOfNetwork(actor: UserActor, network: StoredNetwork): Promise<TodayNetwork> {
  const { _id: id, slug, name, kind } = network;
  const last = await lastVisitOf(actor.id, id);
  const news = await newsOf(actor, new Map([[id, last ?? newcomersBegin()]]));
  const since = last?.toISOString() ?? null;
  return { ...{ id, slug, name, kind, since }, rooms: NO_ROOMS, news: news(id) };
}

/** Whoever asks about one network has its rooms already. */
const NO_ROOMS = { unread: 0, messages: 0, mentions: 0, path: null };

/** Counting starts here for somebody who was never in the network: older things are not news. */
const NEWCOMER_MS = 14 * 86_400_000;
const newcomersBegin = () => new Date(clock.now().getTime() - NEWCOMER_MS);

async function networksOf(actor: UserActor, rooms: UnreadRoom[]): Promise<TodayNetwork[]> {
  const ids = actor.memberships.map(({ networkId }) => networkId);
  const [networks, visits] = await Promise.all([networksByIds(ids), visitsOf(actor.id)]);
  const begin = newcomersBegin();
  const since = new Map(ids.map((id) => [id, visits.get(id) ?? begin]));
  const [news, paths] = await Promise.all([newsOf(actor, since), pathsOf(actor, rooms)]);
  const byNetwork = Map.groupBy(rooms, ({ networkId }) => networkId);
  const open = [...networks.values()].filter(({ archived }) => archived === null);
  return open
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    .map(({ _id: id, slug, name, kind }) => ({
      ...{ id, slug, name, kind, since: visits.get(id)?.toISOString() ?? null },
      rooms: presentRooms(byNetwork.get(id) ?? [], paths),
      news: news(id),
    }));
}

/** All counts at once; gives what is new in one network. */
async function newsOf(
  actor: UserActor,
  since: Map<Id, Date>,
): Promise<(id: Id) => TodayNetwork['news']> {
  const counts = await Promise.all(todayNews.map((news) => countNews(actor, news, since)));
  return (id) => {
    const own = todayNews.map((news, at) => [news, counts[at]?.get(id) ?? 0]);
    // One number for every kind of news there is.
    return Object.fromEntries(own) as TodayNetwork['news'];
  };
}

function presentRooms(rooms: UnreadRoom[], paths: Map<string, string>): TodayNetwork['rooms'] {
  const [fullest] = rooms.toSorted((a, b) => b.mentions - a.mentions || b.unread - a.unread);
  return {
    unread: rooms.length,
    messages: sum(rooms, ({ unread }) => unread),
    mentions: sum(rooms, ({ mentions }) => mentions),
    path: (fullest && paths.get(fullest.s)) ?? null,
  };
}

async function pathsOf(actor: UserActor, rooms: UnreadRoom[]): Promise<Map<string, string>> {
  const refs = rooms.map(({ s }) => ({ kind: 'room' as const, id: s }));
  const lines = await lookAtSubjects(actor, refs);
  return new Map(refs.map((ref) => [ref.id, lines.get(subjectKey(ref))?.path ?? '']));
}

const MOST_MENTIONS = 5;

/** Where the person was named, answered or asked, and has not looked yet; one line per subject. */
async function mentionsOf(actor: UserActor): Promise<TodayLine[]> {
  const lines = await unreadLines(actor, ['mention', 'reply', 'questionHelp', 'consentAsked']);
  return lines.slice(0, MOST_MENTIONS).map(({ about, newest, path, text }) => ({
    ...{ title: about.title, path, networkId: about.networkId },
    ...{ state: newest.kind, note: text, due: null },
  }));
}

function sum<T>(items: T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
