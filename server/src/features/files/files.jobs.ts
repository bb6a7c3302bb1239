import { clock } from '../../platform/clock.ts';
import { inTransaction } from '../../platform/database.ts';
import { everyMinutes } from '../../platform/jobs.ts';
import { trusted } from '../../platform/mongoose.ts';
import { removeUpload } from './file.actions.ts';
import { Upload } from './file.model.ts';
import { sweepTemporaryFiles } from './temporary-file.ts';

export function registerFileJobs(): void {
  everyMinutes('files.expire', 15, expireWaiting);
  everyMinutes('files.sweep', 15, sweepTemporaryFiles);
}

/** Uploads that nothing took within a day go away with their bytes. */
async function expireWaiting(): Promise<void> {
  const over = { state: 'pending' as const, expiresAt: trusted({ $lte: clock.now() }) };
  for (const upload of await Upload.find(over).limit(500).lean()) {
    await inTransaction((session) => removeUpload(session, upload));
  }
}
