import type { BlockNode, RichText } from '@leerkring/shared/rich-text.ts';

/** What stands there now, as the server tells after a conflict. */
export interface CurrentText {
  lastR: number;
  body: RichText | null;
}

/** Reads the facts that come with a `conflict`; undefined when they are not there. */
export function currentText(current: unknown): CurrentText | undefined {
  if (!isRecord(current) || typeof current['lastR'] !== 'number') return undefined;
  const { lastR, body } = current;
  return { lastR, body: isBody(body) ? body : null };
}

// The server checked the text when it came in; here it only has to have the shape of one.
function isBody(body: unknown): body is RichText {
  return isRecord(body) && body['type'] === 'doc' && isBlocks(body['content']);
}

function isBlocks(content: unknown): content is BlockNode[] {
  return Array.isArray(content) && content.every(isRecord);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
