import { isDoc } from '../match/document.ts';
import { StoreError, type Doc } from '../match/index.ts';

/** Refuses options that would silently change a result; throws StoreError 115. */
export function refuseUnsupported(body: Doc): void {
  for (const statement of [body, ...statementsOf(body)]) {
    const { collation } = statement;
    if (isDoc(collation) && collation.locale !== 'simple') throw unsupported('collation');
  }
  if (body.tailable) throw unsupported('a tailable cursor');
  if (body.min || body.max) throw unsupported('min and max');
}

export function unsupported(what: string): StoreError {
  return new StoreError(115, 'CommandNotSupported', `${what} is not supported by this store`);
}

function statementsOf({ updates, deletes }: Doc): Doc[] {
  return [updates, deletes].flatMap((list) => (Array.isArray(list) ? list.filter(isDoc) : []));
}
