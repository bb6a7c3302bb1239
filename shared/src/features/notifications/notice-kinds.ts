/** What somebody is told about. */
export const noticeKinds = [
  'mention',
  'reply',
  'directMessage',
  'threadNew',
  'announcement',
  'questionMoved',
  'questionHelp',
  'actionDue',
  'practiceMoved',
  'consentAsked',
  'reportOpened',
  'reportHandled',
  'contentHidden',
  'materialTaken',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** How somebody is told: in the inbox and at once by mail, in the digest, in the inbox only, or not. */
export const noticeWays = ['mail', 'digest', 'inbox', 'nothing'] as const;
export type NoticeWay = (typeof noticeWays)[number];

const atOnce: readonly NoticeKind[] = [
  'mention',
  'reply',
  'directMessage',
  'announcement',
  'consentAsked',
  'questionHelp',
];

/** How somebody hears of it who chose nothing: the rest waits for the calm mail. */
export function usualWay(kind: NoticeKind): NoticeWay {
  return atOnce.includes(kind) ? 'mail' : 'digest';
}
