export type { Doc } from './document.ts';
export { StoreError } from './store-error.ts';
export { compareValues, valuesEqual } from './order.ts';
export { compileFilter, matchPositional } from './filter.ts';
export { compileScreen } from './screen.ts';
export { compileSort } from './sort.ts';
export { compileProjection } from './projection.ts';
