/** The choices of a filter: what is there, and what was chosen even if nothing shows it now. */
export function choicesWith(seen: string[], chosen: string | undefined) {
  const all = [...new Set(chosen ? [chosen, ...seen] : seen)].sort((a, b) => a.localeCompare(b));
  return all.map((value) => ({ value, label: value }));
}

/** Words between commas, each once. */
export function themesOf(text: string): string[] {
  const themes = text.split(',').map((theme) => theme.trim());
  return [...new Set(themes)].filter(Boolean).slice(0, 6);
}
