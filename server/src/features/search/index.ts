export type { Audience, AudienceGroup } from './audience.ts';
export { dropFromIndex, indexText } from './index-writing.ts';
export type { IndexedText } from './row-making.ts';
export { searchIdle } from './worker.ts';
