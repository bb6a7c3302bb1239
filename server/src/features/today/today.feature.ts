import type { Feature } from '../../platform/feature.ts';
import { registerThreadNews } from './thread-news.ts';
import { todayOperations } from './today.operations.ts';

registerThreadNews();

export const todayFeature: Feature = {
  name: 'today',
  operations: { today: todayOperations },
};
