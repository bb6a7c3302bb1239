import { canStartThread } from '@leerkring/shared/features/threads/threads.policy.ts';
import type { ThreadStarters } from '@leerkring/shared/features/threads/threads.policy.ts';
import type { ThreadSettings } from '@leerkring/shared/features/threads/threads.view.ts';
import { AppError } from '@leerkring/shared/errors.ts';
import type { Id } from '@leerkring/shared/ids.ts';
import { runsNetwork, type Actor } from '@leerkring/shared/policy/actor.ts';
import { newId } from '../../platform/random.ts';
import { accessNetwork, saveThreadSettings, type StoredNetwork } from '../networks/index.ts';
import { placeFacts } from './thread.facts.ts';

export interface SettingsChange {
  categories?: { id?: Id | undefined; name: string }[] | undefined;
  themes?: { id?: Id | undefined; name: string; spearhead: boolean }[] | undefined;
  whoStarts?: ThreadStarters | undefined;
  /** The categories and themes that the sender saw; only these can be left out. */
  known?: Id[] | undefined;
}

/** Categories and themes of a network, and what the actor may start in it. */
export async function readThreadSettings(actor: Actor, slug: string): Promise<ThreadSettings> {
  return presentSettings(actor, await accessNetwork(actor, slug, 'threads.list'));
}

/** What keeps its id keeps its threads; what is left out does not show on them any more. */
export async function changeThreadSettings(
  actor: Actor,
  slug: string,
  { categories, themes, whoStarts, known }: SettingsChange,
): Promise<ThreadSettings> {
  const network = await accessNetwork(actor, slug, 'threads.arrange');
  refuseDoubles({ categories, themes });
  const changed = await saveThreadSettings(network._id, ({ threadCategories, themes: had }) => ({
    ...(categories && { threadCategories: identified(categories, threadCategories, known) }),
    ...(themes && { themes: identified(themes, had, known) }),
    ...(whoStarts && { whoStartsThreads: whoStarts }),
  }));
  return presentSettings(actor, changed);
}

/** Two of one name could not be told apart by who chooses. */
function refuseDoubles(lists: Record<string, { name: string }[] | undefined>): void {
  const fields = Object.entries(lists).flatMap(([list, items = []]) => {
    const names = items.map(({ name }) => name.toLocaleLowerCase('nl'));
    return names.flatMap((name, at) =>
      names.indexOf(name) < at ? [{ path: `${list}.${at}.name`, message: 'thread.double' }] : [],
    );
  });
  if (fields.length > 0) throw new AppError('invalid', { fields });
}

function presentSettings(actor: Actor, network: StoredNetwork): ThreadSettings {
  const { threadCategories = [], themes = [], whoStartsThreads = 'members' } = network;
  const runs = network.archived === null && runsNetwork(actor, network._id);
  const place = placeFacts(network, { audience: 'network', regionIds: [] });
  return {
    categories: threadCategories.map(({ id, name }) => ({ id, name })),
    themes: themes.map(({ id, name, spearhead }) => ({ id, name, spearhead })),
    whoStarts: whoStartsThreads,
    can: {
      start: network.archived === null && canStartThread(actor, place),
      ...{ announce: runs, startForFacilitators: runs, change: runs },
    },
  };
}

function identified<Item extends { id?: Id | undefined }>(
  items: Item[],
  present: { id: Id }[] = [],
  known?: Id[],
): (Item & { id: Id })[] {
  const ids = new Set(present.map(({ id }) => id));
  const kept = items.map((item) => {
    if (item.id !== undefined && !ids.delete(item.id)) {
      throw new AppError('invalid', { reason: 'thread.setting' });
    }
    return { ...item, id: item.id ?? newId() };
  });
  // Somebody else added it in the meantime: leaving it out was never meant.
  if (known && [...ids].some((id) => !known.includes(id))) throw new AppError('conflict');
  return kept;
}
