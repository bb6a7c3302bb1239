import type { Catalogue } from '../../context.ts';

const areas = import.meta.glob<Catalogue>(['./*.ts', '!./index.ts'], { eager: true });

/** Every English area under its name. One chunk, loaded only by readers of English. */
export const english: Catalogue = Object.assign({}, ...Object.values(areas));
