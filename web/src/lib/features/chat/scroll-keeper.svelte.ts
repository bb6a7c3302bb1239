const NEAR_PX = 24;

interface Anchor {
  element: Element;
  /** Its lower edge: above it a name may go, when the message before it is of the same person. */
  bottom: number;
}

/**
 * Keeps a conversation still while it changes around the reader. Its element stacks from below
 * (`column-reverse`): the end is at scroll position 0, so it opens at the end without a script and
 * what grows at the top moves nothing. What grows below the reader is made up for here.
 */
export class ScrollKeeper {
  atBottom = $state(true);
  element: HTMLElement | undefined;

  attach = (element: HTMLElement): (() => void) => {
    this.element = element;
    const look = () => (this.atBottom = element.scrollTop > -NEAR_PX);
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  };

  /** What the reader looks at now. Ask before a change, restore after it. */
  anchor(): Anchor | undefined {
    const box = this.element?.getBoundingClientRect();
    if (!box) return undefined;
    const element = this.#firstBelow(this.element?.querySelectorAll('[data-chunk]'), box.top);
    const row = this.#firstBelow(element?.querySelectorAll('[data-r]'), box.top) ?? element;
    return row && { element: row, bottom: row.getBoundingClientRect().bottom };
  }

  restore(anchor: Anchor | undefined): void {
    if (!anchor?.element.isConnected || !this.element) return;
    this.element.scrollTop += anchor.element.getBoundingClientRect().bottom - anchor.bottom;
  }

  toBottom(): void {
    this.element?.scrollTo({ top: 0 });
  }

  #firstBelow(elements: NodeListOf<Element> | undefined, top: number): Element | undefined {
    if (!elements) return undefined;
    return [...elements].find((element) => element.getBoundingClientRect().bottom > top);
  }
}
