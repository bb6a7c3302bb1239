/** Who can see something, from the smallest circle to the largest. */
export type AudienceKind =
  'me' | 'facilitators' | 'room' | 'school' | 'network' | 'members' | 'public';
