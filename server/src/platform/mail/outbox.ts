import { AppError } from '@leerkring/shared/errors.ts';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from '../config.ts';
import { trusted } from '../mongoose.ts';
import type { ComposedMail } from './compose.ts';
import { Mail, type MailItem } from './mail.model.ts';

export type OutboxMail = Pick<
  MailItem,
  '_id' | 'to' | 'subject' | 'template' | 'state' | 'createdAt'
>;

/** Mails, newest first; `before` is the id of the last one that was seen. */
export async function listOutbox({ before, limit = 50 }: { before?: string; limit?: number } = {}) {
  const older = before ? { _id: trusted({ $lt: before }) } : {};
  return Mail.find(older, fields).sort({ _id: -1 }).limit(limit).lean<OutboxMail[]>();
}

/** One mail with its text, when it lies in the local outbox. */
export async function readOutbox(id: string): Promise<OutboxMail & { text: string }> {
  const mail = await Mail.findById(id, fields).lean<OutboxMail>();
  if (!mail) throw new AppError('not_found');
  return { ...mail, text: await keptText(id) };
}

/** Keeps a mail in a file that a person can read; gives the path. */
export async function keepInOutbox(item: MailItem, mail: ComposedMail): Promise<string> {
  await mkdir(folder(), { recursive: true });
  const time = item.createdAt.toISOString().replaceAll(':', '-');
  const path = join(folder(), `${time}-${item.template}-${item._id}.eml`);
  const head = `To: ${mail.to}\nFrom: ${mail.from}\nSubject: ${mail.subject}\n`;
  await writeFile(path, `${head}\n${mail.text}\n`, { mode: 0o600 });
  return path;
}

const fields = { to: 1, subject: 1, template: 1, state: 1, createdAt: 1 };

function folder(): string {
  return join(config().dataDir, 'outbox');
}

async function keptText(id: string): Promise<string> {
  const names = await readdir(folder()).catch(() => []);
  const name = names.find((candidate) => candidate.endsWith(`-${id}.eml`));
  if (!name) return '';
  const file = await readFile(join(folder(), name), 'utf8');
  return file.slice(file.indexOf('\n\n') + 2);
}
