import { storeUpload } from '@leerkring/server/features/files';
import type { Id } from '@leerkring/shared/ids.ts';
import type { Actor } from '@leerkring/shared/policy/actor.ts';
import { Readable } from 'node:stream';
import { sheetOf } from '../observation-form.ts';

/** A sheet as somebody brings it: a heading and what stands under it. */
export interface Sheet {
  name: string;
  title: string;
  lines: string[];
}

/** Uploads a sheet as a PDF, or as plain text when its name says so. */
export async function uploadSheet(actor: Actor, { name, title, lines }: Sheet): Promise<Id> {
  const content = name.endsWith('.txt')
    ? Buffer.from(`${title}\n\n${lines.join('\n')}\n`)
    : sheetOf([[title, 18], ['', 11], ...lines.map((line) => [line, 11] as const)]);
  return (await storeUpload(actor, 'message', Readable.from([content]), name)).id;
}
