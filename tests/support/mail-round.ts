import type { MailRequest } from '@leerkring/server/platform/mail/queue';
import { registerMailTemplate } from '@leerkring/server/platform/mail/templates';

/** A mail of which every copy can be told from every other one. */
export function registerRound(): void {
  registerMailTemplate('round', ({ key = '' }) => ({ subject: `Ronde ${key}`, text: 'Dag' }));
}

export function roundMail(at: number): MailRequest {
  const key = `k${at}k`;
  return {
    ...{ template: 'round', to: `lid${at % 40}@school.example`, locale: 'nl' },
    ...{ dedupeKey: key, params: { key } },
  };
}

/** Which mail it was, as it came over the line. */
export function roundKey(message: string): string {
  return /^Subject: Ronde (k\d+k)/m.exec(message)?.[1] ?? '';
}
