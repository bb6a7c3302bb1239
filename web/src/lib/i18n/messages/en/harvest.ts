import type { Translation } from '../../area.ts';
import type { harvest as nl } from '../nl/harvest.ts';

export const harvest: Translation<typeof nl> = {
  make: {
    insight: 'Make this an insight',
    question: 'Make this a sub-question',
    action: 'Make this an action',
    resource: 'Make this a source',
  },
  title: 'To which learning question does this belong?',
  search: 'Find a learning question',
  none: 'No learning question found',
  noneText: 'This network has no submitted learning question yet to put this with.',
  failed: 'The learning questions could not be loaded.',
  done: {
    insight: 'This became an insight.',
    question: 'This became a sub-question.',
    action: 'This became an action.',
    resource: 'This became a source.',
  },
  undo: 'Undo',
  undone: 'Taken back.',
  notDone: 'That did not work.',
  offline: 'There is no connection right now. Try again in a moment.',
};
