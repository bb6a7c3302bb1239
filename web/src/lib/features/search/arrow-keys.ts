/**
 * Up and down walk from the field through the suggestions and round, Home and End to the first and
 * the last; whoever types on is back in the field. The focus itself moves: what a screen reader
 * says, and what Enter does, is that of a link.
 */
export function walkWithArrows(box: HTMLElement): () => void {
  const onkeydown = (event: KeyboardEvent) => {
    const stops = [...box.querySelectorAll<HTMLElement>('input, a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (at < 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (at > 0 && event.key.length === 1) return stops[0]?.focus();
    const next = stopAfter(event.key, at, stops.length);
    if (next === undefined) return;
    event.preventDefault();
    stops[next]?.focus();
  };
  box.addEventListener('keydown', onkeydown);
  return () => box.removeEventListener('keydown', onkeydown);
}

/** Which stop a key leads to, of `count` stops of which the first is the field. */
export function stopAfter(key: string, at: number, count: number): number | undefined {
  const isInField = at === 0;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return isInField ? undefined : 1;
    case 'End':
      return isInField ? undefined : count - 1;
    default:
      return undefined;
  }
}
