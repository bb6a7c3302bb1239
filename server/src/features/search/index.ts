export type { Audience, AudienceGroup } from './audience.ts';
export { find } from './finding.ts';
export { dropFromIndex, indexBatch, indexText } from './index-writing.ts';
export { registerIndexSource, type IndexSource } from './rebuilding.ts';
export type { IndexedText } from './row-making.ts';
export { searchFeature } from './search.feature.ts';
export { registerTexts } from './text-sources.ts';
export { addChore, searchIdle, wakeWorker } from './worker.ts';
