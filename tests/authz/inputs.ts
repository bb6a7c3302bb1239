import { authInputs } from './inputs-account.ts';
import { chatInputs } from './inputs-chat.ts';
import { moderationInputs } from './inputs-moderation.ts';
import { networkInputs } from './inputs-network.ts';
import { practiceInputs } from './inputs-practices.ts';
import { questionInputs } from './inputs-questions.ts';
import { threadInputs } from './inputs-threads.ts';
import { notificationInputs } from './inputs-notifications.ts';
import type { ActorName, Row } from './matrix.ts';
import type { Input } from './requests.ts';
import { cookieOf, type Place, type World } from './world.ts';

/** Whose cell of the table is asked, and where. */
export interface Cell {
  world: World;
  position: string;
  place: Place;
  actor: ActorName;
  /** Of nobody, for the one who is nobody. */
  userId: string;
  /** Of a fresh session; of the blocked one a session from before. */
  cookie: string;
}

export interface Prepared {
  input: Input;
  /** Codes of refusals that come after the decision and so prove that it was a yes. */
  beyond?: string[];
  /** Puts back what the table needs later. */
  restore?: () => Promise<void>;
}

/** Makes the input for one cell, with things of its own wherever a yes would use them up. */
export type Prepare = (cell: Cell) => Prepared | Promise<Prepared>;

export const inputs: Record<string, Prepare> = {
  ...authInputs,
  ...chatInputs,
  ...moderationInputs,
  ...networkInputs,
  ...practiceInputs,
  ...questionInputs,
  ...threadInputs,
  ...notificationInputs,
};

export async function cellOf(world: World, { position }: Row, actor: ActorName): Promise<Cell> {
  const userId = actor === 'anonymous' ? '' : world.cast[actor].id;
  const cookie = await cookieFor(world, actor, userId);
  return { world, position, place: placeOf(world, position), actor, userId, cookie };
}

function placeOf(world: World, position: string): Place {
  if (position === 'foreign') return world.foreign;
  return position === 'archived' ? world.archived : world.own;
}

async function cookieFor(world: World, actor: ActorName, userId: string): Promise<string> {
  if (actor === 'anonymous') return '';
  return actor === 'blocked' ? world.blockedCookie : cookieOf(userId);
}
