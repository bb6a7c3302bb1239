import { sendMessage } from '@leerkring/server/features/chat';
import {
  acceptHouseRules,
  casesOfNetwork,
  dueHouseRules,
  handleCase,
  hideContent,
  reportContent,
} from '@leerkring/server/features/moderation';
import { networkBySlug } from '@leerkring/server/features/networks';
import { fromPlainText } from '@leerkring/shared/rich-text.ts';
import { randomUUID } from 'node:crypto';
import type { PersonKey } from './cast.ts';
import type { Told } from './story.ts';
import { deedOn, type Deed } from './timeline.ts';
import { actorOf, enterRoom, streamOf, type DemoWorld } from './world.ts';

const ROOM = 'lo2/algemeen';
const asked = { requestId: 'demo' };

/** How people keep their networks a safe place: the rules of the house, and three reports. */
export function keepSafe(told: Told): Deed[] {
  const { world } = told;
  return [
    deedOn('2026-09-08', '16.00', 'people accept the house rules', () => acceptRules(world)),
    ...hideName(world),
    deedOn('2026-11-16', '16.20', 'Noor asks whether something may be shared', () =>
      askAboutRights(told),
    ),
    deedOn('2026-11-17', '16.05', 'Milan asks about a profile', () => askAboutProfile(world)),
  ];
}

/** Others still have them before them. */
const accepting: Record<string, PersonKey[]> = {
  lo2: ['femke', 'karim', 'ties', 'sanne', 'joris', 'jip', 'noor'],
  'brede-vorming': ['yara', 'hanna', 'milan'],
};

async function acceptRules(world: DemoWorld): Promise<void> {
  for (const [slug, people] of Object.entries(accepting)) {
    const network = await networkBySlug(slug);
    for (const key of network ? people : []) {
      const actor = await actorOf(world, key);
      const version = network && (await dueHouseRules(actor, network));
      if (version) await acceptHouseRules(actor, { slug, version });
    }
  }
}

/** A name of a pupil slips in, is reported, hidden and said again without it. */
function hideName(world: DemoWorld): Deed[] {
  const slip =
    'Van Lotte uit 4b kreeg ik een briefje over haar eerste keer fluiten. Ik bewaar het.';
  const again = 'Zonder naam dan: een leerling schreef me over haar eerste keer fluiten. Prachtig.';
  let id = '';
  return [
    deedOn('2026-09-15', '17.05', 'Fleur names a pupil', async () => {
      id = await say(world, 'fleur', slip);
    }),
    deedOn('2026-09-15', '17.12', 'Joris reports it', async () => {
      const report = {
        reason: 'pupilData',
        text: 'Er staat een naam van een leerling in.',
      } as const;
      await reportContent(await actorOf(world, 'joris'), { kind: 'message', id, ...report }, asked);
    }),
    deedOn('2026-09-15', '17.40', 'Femke hides it', async () => {
      const reason =
        'Er staat een naam van een leerling in. Zet je het er zonder naam nog eens bij?';
      await hideContent(await actorOf(world, 'femke'), { kind: 'message', id, reason }, asked);
    }),
    deedOn('2026-09-15', '17.45', 'Femke closes the case', () => closeCase(world)),
    deedOn('2026-09-15', '18.02', 'Fleur says it again', () => say(world, 'fleur', again)),
  ];
}

async function closeCase(world: DemoWorld): Promise<void> {
  const femke = await actorOf(world, 'femke');
  const { items } = await casesOfNetwork(femke, { slug: 'lo2', state: 'waiting', limit: 1 });
  const note = 'Fleur gebeld. Ze schrijft het zonder naam nog een keer.';
  for (const { id } of items) await handleCase(femke, { id, outcome: 'actionTaken', note }, asked);
}

/** Still open: something for the facilitators to look at. */
async function askAboutRights({ world, said }: Told): Promise<void> {
  const s = streamOf(world, ROOM);
  const last = said.findLast((one) => one.s === s && one.author === 'jip' && !one.isRemoved);
  if (!last) throw new Error('Jip has said nothing yet.');
  const text = 'Bij een van de casussen stond een plaatje van een uitgever. Mag dat hier?';
  const report = { kind: 'message', id: last.id, reason: 'rights', text } as const;
  await reportContent(await actorOf(world, 'noor'), report, asked);
}

/** Still open, and of no network: something for who runs the platform. */
async function askAboutProfile(world: DemoWorld): Promise<void> {
  const text =
    'Op dit profiel staat dat leerlingen toestemming gaven. Geldt dat ook voor die van ons? Ik wil het graag zeker weten.';
  const report = { kind: 'person', id: world.people.rik.id, reason: 'pupilData', text } as const;
  await reportContent(await actorOf(world, 'milan'), report, asked);
}

async function say(world: DemoWorld, author: PersonKey, text: string): Promise<string> {
  const s = await enterRoom(world, ROOM, author);
  const cid = randomUUID().replaceAll('-', '');
  const body = fromPlainText(text);
  return (await sendMessage(await actorOf(world, author), { s, cid, body })).id;
}
