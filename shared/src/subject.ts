/** Things with a page of their own; the id is the document's, of a room its stream's. */
export const thingKinds = [
  'room',
  'message',
  'thread',
  'post',
  'question',
  'practice',
  'material',
  'person',
  'school',
  'network',
] as const;

/** Lists with a page of their own; the id is that of the network, of an inbox that of the person. */
export const listKinds = ['threadList', 'questionWall', 'practiceList', 'inbox'] as const;

export const subjectKinds = [...thingKinds, ...listKinds] as const;
export type ThingKind = (typeof thingKinds)[number];
export type SubjectKind = (typeof subjectKinds)[number];

/** Points at anything that has a page: what is talked about, found, reported or watched. */
export interface SubjectRef<Kind extends SubjectKind = SubjectKind> {
  kind: Kind;
  id: string;
}

export type SubjectKey = `${SubjectKind}:${string}`;

/** The reference as one word, for maps and rooms. */
export function subjectKey({ kind, id }: SubjectRef): SubjectKey {
  return `${kind}:${id}`;
}

/** The reference behind a key; undefined for any other text. */
export function subjectOf(key: string): SubjectRef | undefined {
  const at = key.indexOf(':');
  const kind = subjectKinds.find((one) => one === key.slice(0, at));
  return kind && { kind, id: key.slice(at + 1) };
}
