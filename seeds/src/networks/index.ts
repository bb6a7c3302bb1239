import type { NetworkPlan } from '../network-plan.ts';
import { bredeVorming } from './brede-vorming.ts';
import { flexibelToetsen } from './flexibel-toetsen.ts';
import { lob } from './lob.ts';
import { lo2 } from './lo2.ts';
import { wiskunde } from './wiskunde.ts';

const plans = { lo2, bredeVorming, flexibelToetsen, lob, wiskunde };

export type NetworkKey = keyof typeof plans;

/** Every network of the demo, by the name that tests know it by. */
export const networkPlans: Record<NetworkKey, NetworkPlan> = plans;

// Object.keys() forgets which keys a literal has.
export const networkKeys = Object.keys(plans) as NetworkKey[];
