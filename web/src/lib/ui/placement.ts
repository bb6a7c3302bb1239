export type Side = 'below' | 'above';
export type Align = 'start' | 'center' | 'end';

export interface Placement {
  side?: Side;
  align?: Align;
}

const gap = 6;
const edge = 8;

/**
 * Lays a floating panel beside its anchor, on the other side when there is no room, and always
 * inside the window. Through the style object, which a strict content policy allows.
 */
export function placeBeside(
  anchor: HTMLElement,
  panel: HTMLElement,
  { side = 'below', align = 'start' }: Placement,
): void {
  const from = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const { clientWidth, clientHeight } = document.documentElement;
  const above = from.top - gap - height;
  const below = from.bottom + gap;
  const fitsBelow = below + height <= clientHeight - edge;
  const top = (side === 'below' && (fitsBelow || above < edge)) || above < edge ? below : above;
  const left = {
    start: from.left,
    center: from.left + (from.width - width) / 2,
    end: from.right - width,
  };
  panel.style.inset = 'auto';
  panel.style.margin = '0';
  panel.style.top = `${within(top, clientHeight - height)}px`;
  panel.style.left = `${within(left[align], clientWidth - width)}px`;
}

/** Keeps a panel in place while it is open; returns what stops it. */
export function keepBeside(anchor: HTMLElement, panel: HTMLElement, placement: Placement) {
  const place = () => placeBeside(anchor, panel, placement);
  place();
  addEventListener('scroll', place, { capture: true, passive: true });
  addEventListener('resize', place, { passive: true });
  return () => {
    removeEventListener('scroll', place, { capture: true });
    removeEventListener('resize', place);
  };
}

function within(value: number, max: number): number {
  return Math.max(edge, Math.min(value, max - edge));
}
