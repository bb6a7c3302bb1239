export { todayFeature } from './today.feature.ts';
export {
  registerTodayNews,
  registerTodayPart,
  type TodayCount,
  type TodayLines,
} from './today.registry.ts';
export { seeNetworkNews, seeToday } from './today.reading.ts';
export { visitNetwork } from './visit.actions.ts';
