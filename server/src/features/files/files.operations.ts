import { inTransaction } from '../../platform/database.ts';
import { op } from '../../platform/operations.ts';
import { accessFile } from './file.access.ts';
import { removeUpload } from './file.actions.ts';
import { presentFile } from './file.presenter.ts';

export const filesOperations = {
  see: op.files.see.handler(async ({ input, context }) =>
    presentFile(await accessFile(context.actor, input.id, 'file.download')),
  ),

  discard: op.files.discard.handler(async ({ input, context }) => {
    const upload = await accessFile(context.actor, input.id, 'file.discard');
    await inTransaction((session) => removeUpload(session, upload));
    return { ok: true as const };
  }),
};
