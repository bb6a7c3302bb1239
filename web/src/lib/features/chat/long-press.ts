const PATIENCE_MS = 500;
const SLIP_PX = 10;

/** Calls back when a finger rests on the element; scrolling or lifting it is no press. */
export function longPress(pressed: () => void) {
  return (element: HTMLElement): (() => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let from: PointerEvent | undefined;
    const stop = () => clearTimeout(timer);
    const down = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') return;
      from = event;
      timer = setTimeout(pressed, PATIENCE_MS);
    };
    const move = (event: PointerEvent) => {
      if (!from) return;
      if (Math.hypot(event.x - from.x, event.y - from.y) > SLIP_PX) stop();
    };
    const listeners = {
      pointerdown: down,
      pointermove: move,
      pointerup: stop,
      pointercancel: stop,
    };
    const all = Object.entries(listeners);
    for (const [name, listener] of all) element.addEventListener(name, asListener(listener));
    return stop;
  };
}

function asListener(listen: (event: PointerEvent) => void) {
  return (event: Event) => {
    if (event instanceof PointerEvent) listen(event);
  };
}
