import { appoint } from '@leerkring/server/features/networks';
import type { ReportableKind } from '@leerkring/shared/features/moderation/moderation.view.ts';
import { roomOf, type Person } from '../realtime/cast.ts';
import { send } from '../realtime/talk.ts';
import type { RunningServer } from '../support/started.ts';
import { bring, showInNetwork, write } from './practising.ts';
import { begin, bringTo, makeColleague, makeQuestionWorld } from './questioning.ts';
import { answered, started } from './threading.ts';

export interface Thing {
  kind: Exclude<ReportableKind, 'person'>;
  id: string;
  /** What it is found by and nothing else is. */
  word: string;
}

export interface Everything {
  network: { id: string; slug: string };
  /** Wrote it all. */
  author: Person;
  reader: Person;
  facilitator: Person;
  coordinator: Person;
  /** Of no network. */
  stranger: Person;
  things: Thing[];
}

/** A network in which one person wrote one thing of every kind. */
export async function makeEverything(server: RunningServer): Promise<Everything> {
  const world = await makeQuestionWorld(server);
  const { slug, networkId, hanna: author, lot: reader, yara: facilitator, dewi: stranger } = world;
  const coordinator = await makeColleague(server, 'Ties');
  await appoint(null, { userId: coordinator.id, networkId, role: 'coordinator' });
  const network = { id: networkId, slug, west: '', oost: '' };

  const s = await roomOf(author, network, 'general');
  const said = await send(author, s, 'Kameleons in de gang');
  const threadId = await started(author, network, { title: 'Pinguins op het plein' });
  const { postId } = await answered(author, threadId, 'Zeehonden in de vijver');
  const wording = 'Hoe krijgen we flamingo’s in beeld zonder dat wij ze voeren?';
  const { question } = await begin(author, slug, { wording });
  await bringTo(world, question.id, 'adopted');
  const practice = await write(author, network, { title: 'Wasberen tellen' });
  const makers = { author, peer: reader, facilitator, coordinator };
  await showInNetwork(practice.id, makers);
  const material = await bring(author, network, { title: 'Stokstaartjes op een kaart' });
  const things: Thing[] = [
    { kind: 'message', id: said.body.id, word: 'kameleons' },
    { kind: 'thread', id: threadId, word: 'pinguins' },
    { kind: 'post', id: postId, word: 'zeehonden' },
    { kind: 'question', id: question.id, word: 'flamingo' },
    { kind: 'practice', id: practice.id, word: 'wasberen' },
    { kind: 'material', id: material.id, word: 'stokstaartjes' },
  ];
  return { network, author, reader, facilitator, coordinator, stranger, things };
}
