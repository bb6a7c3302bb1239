const steps: Record<string, -1 | 1 | undefined> = { ArrowUp: -1, k: -1, ArrowDown: 1, j: 1 };

/** Arrows (or j and k) go from message to message, as soon as one of them has the focus. */
export function moveAmongMessages(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = steps[event.key];
  const { target, currentTarget: log } = event;
  if (!step || !(target instanceof HTMLElement) || event.ctrlKey || event.metaKey) return;
  const rows = [...log.querySelectorAll<HTMLElement>('[data-r][tabindex]')];
  const next = target === log ? nearest(rows, log, step) : rows[rows.indexOf(target) + step];
  if (target !== log && !rows.includes(target)) return;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

// From the log itself upwards: the last message on screen. Downwards the log scrolls as it does.
function nearest(rows: HTMLElement[], log: HTMLElement, step: -1 | 1): HTMLElement | undefined {
  if (step === 1) return undefined;
  const { bottom } = log.getBoundingClientRect();
  return rows.findLast((row) => row.getBoundingClientRect().top < bottom);
}
