import type { Feature } from '../../platform/feature.ts';
import { cron } from '../../platform/jobs.ts';
import { registerRebuilding, renewOldIndex } from './rebuilding.ts';
import { searchOperations } from './search.operations.ts';
import { noteFreshWords, recountWords } from './word-list.ts';
import { addChore, startWorker, stopWorker } from './worker.ts';

registerRebuilding();
addChore(noteFreshWords);
cron('search.recountWords', '40 3 * * *', recountWords);

export const searchFeature: Feature = {
  name: 'search',
  operations: { search: searchOperations },
  start: async ({ shutdown }) => {
    startWorker();
    await renewOldIndex();
    shutdown.on('release', 'search', stopWorker);
  },
};
