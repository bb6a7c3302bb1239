import { op } from '../../platform/operations.ts';
import { accessPublic } from './library.access.ts';
import { listLibrary } from './library.listing.ts';
import { presentPublicPage } from './public-page.ts';

export const libraryOperations = {
  list: op.library.list.handler(({ input }) => listLibrary(input)),

  open: op.library.open.handler(async ({ input, context }) =>
    presentPublicPage(await accessPublic(context.actor, input.key)),
  ),
};
