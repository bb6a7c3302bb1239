/** The state of a mail in words; one that is not known yet stands there as the server says it. */
export function mailState(state: string, words: Readonly<Record<string, string>>): string {
  return words[state] ?? state;
}
