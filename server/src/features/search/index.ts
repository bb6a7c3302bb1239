// What others register with comes first: they may be loaded while this is still loading.
export { registerIndexSource, renewOldIndex, type IndexSource } from './rebuilding.ts';
export { registerTexts } from './text-sources.ts';
export { addChore, searchIdle, wakeWorker } from './worker.ts';
export type { Audience, AudienceGroup } from './audience.ts';
export { dropFromIndex, indexBatch, indexText } from './index-writing.ts';
export type { IndexedText } from './row-making.ts';
export { find, type Finding } from './finding.ts';
export { searchFeature } from './search.feature.ts';
