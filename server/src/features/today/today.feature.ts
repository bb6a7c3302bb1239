import type { Feature } from '../../platform/feature.ts';
import { todayOperations } from './today.operations.ts';

export const todayFeature: Feature = {
  name: 'today',
  operations: { today: todayOperations },
};
