import { thingKinds } from '../../subject.ts';

/** The kinds of things that search finds; rooms are found through what is said in them. */
export const foundKinds = thingKinds.filter((kind) => kind !== 'room');
