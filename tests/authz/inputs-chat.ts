import { pinMessage } from '@leerkring/server/features/chat';
import { clientId } from '../support/client.ts';
import type { Cell, Prepare, Prepared } from './inputs.ts';
import type { Input } from './requests.ts';
import { boundFile, freshPerson, pendingFile } from './targets.ts';
import { actorOf, writeMessage } from './world.ts';

const inRoom =
  (more: () => Input = () => ({})): Prepare =>
  (cell) => ({ input: { s: roomOf(cell), ...more() } });

const onMessage =
  (more: (cell: Cell) => Input = () => ({})): Prepare =>
  async (cell): Promise<Prepared> => {
    const { s, id, r } = await messageFor(cell);
    const extra = more(cell);
    const baseR = 'baseR' in extra ? { baseR: r } : {};
    return { input: { s, id, cid: clientId(), ...extra, ...baseR } };
  };

/** Rooms with what is in them, and files, whose readers are those of a room. */
export const chatInputs: Record<string, Prepare> = {
  'chat.rooms': ({ place }) => ({ input: { slug: place.slug } }),
  'chat.openDirectRoom': async ({ place }) => ({ input: { personId: await freshPerson(place) } }),
  'chat.room': inRoom(),
  'chat.range': inRoom(),
  'chat.pins': inRoom(),
  'chat.search': inRoom(() => ({ q: 'bericht' })),
  'chat.people': inRoom(),
  'chat.readers': inRoom(),
  'chat.markRead': inRoom(() => ({ r: 1 })),
  'chat.prefer': inRoom(() => ({ muted: false })),
  'chat.send': inRoom(() => ({ cid: clientId(), body: 'Uit de tabel' })),
  'chat.edit': onMessage(() => ({ baseR: 0, body: 'Veranderd' })),
  'chat.remove': onMessage(() => ({ baseR: 0 })),
  'chat.react': onMessage(() => ({ emoji: '👍' })),
  'chat.unreact': onMessage(() => ({ emoji: '👍' })),
  'chat.pin': onMessage(),
  'chat.unpin': async (cell) => {
    const { s, id } = await messageFor(cell);
    if (cell.position !== 'archived') {
      await pinMessage(cell.place.author, { s, id, cid: clientId() }, true);
    }
    return { input: { s, id, cid: clientId() } };
  },
  'files.see': async (cell) => ({ input: { id: await fileFor(cell) } }),
  'files.content': async (cell) => ({ input: { id: await fileFor(cell) } }),
  'files.thumbnail': async (cell) => ({ input: { id: await fileFor(cell) } }),
  'files.discard': async (cell) => ({ input: { id: await fileFor(cell) } }),
  'files.upload': () => {
    const form = new FormData();
    form.append('file', new Blob(['uit de tabel']), 'tabel.txt');
    return { input: { purpose: 'message', form } };
  },
};

function roomOf({ world, position, place }: Cell): string {
  if (position === 'direct') return world.direct;
  const { general, region, facilitators, meeting } = place.rooms;
  return { region, facilitators, meeting }[position] ?? general;
}

/** The author is the member wherever the member may write; nothing new is said where all is closed. */
async function messageFor(cell: Cell) {
  const { world, position, place } = cell;
  if (position === 'archived') return place.message;
  const author = position === 'foreign' ? place.author : await actorOf(world.cast.member.id);
  return writeMessage(author, roomOf(cell));
}

async function fileFor(cell: Cell): Promise<string> {
  const { world, position, place } = cell;
  if (position === 'pending') return pendingFile(world.cast.member.id);
  const author = position === 'foreign' ? place.author : await actorOf(world.cast.member.id);
  return boundFile(author, roomOf(cell));
}
