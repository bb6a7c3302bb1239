export { applyUpdate, type UpdateOptions } from './apply.ts';
export { documentFromUpsert } from './upsert.ts';
export { isUnchanged } from './identical.ts';
