import type { EditionInput, NetworkChange } from '@leerkring/server/features/networks';
import type { PresetId } from '@leerkring/shared/features/networks/presets.ts';
import type { NetworkRole } from '@leerkring/shared/policy/actor.ts';
import type { PersonKey } from './cast.ts';

/** A network of the demo as its founders would describe it. Days are days in the Netherlands. */
export interface NetworkPlan {
  slug: string;
  name: string;
  preset: PresetId;
  founded: string;
  organisers: { name: string; role: 'lead' | 'partner' | 'funder' }[];
  programme?: { name: string; description: string };
  texts: NetworkChange;
  /** The first one is there from the founding; later ones are added on their day. */
  editions: EditionPlan[];
  members: MemberPlan[];
  /** Kinds and themes of its topics, where it does not keep those of the preset. */
  threads?: { categories?: string[]; themes: { name: string; spearhead: boolean }[] };
  meetingRooms?: { key: string; name: string; opens: string }[];
}

export type EditionPlan = Pick<EditionInput, 'label' | 'start' | 'end' | 'status'> & {
  added: string;
  registrationOpen: boolean;
};

export interface MemberPlan {
  who: PersonKey;
  role: NetworkRole;
  /** Names of regions. */
  regions?: string[];
  /** Keys of meeting rooms, for who comes to these meetings only. */
  meetings?: string[];
  from: string;
  /** The last day, for who left. */
  until?: string;
}
