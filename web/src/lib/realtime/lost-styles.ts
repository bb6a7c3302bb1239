const PATIENCE_MS = 5_000;

/**
 * The bundler asks for the stylesheet of a page once; when that fails in a tunnel, the page would
 * open without it for as long as the tab lives. This remembers what failed and asks again.
 */
export class LostStyles {
  #lost = new Set<HTMLLinkElement>();

  /** Begins to notice; gives what ends it. */
  watch(document: Document): () => void {
    const note = ({ target }: Event) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') this.#lost.add(target);
    };
    // An error of a resource does not bubble.
    document.addEventListener('error', note, true);
    return () => document.removeEventListener('error', note, true);
  }

  /** Asks again for what failed; settles when all of it came or failed anew. */
  async fetch(): Promise<void> {
    const lost = [...this.#lost];
    this.#lost.clear();
    await Promise.all(lost.map(askedAgain));
  }
}

function askedAgain(link: HTMLLinkElement): Promise<void> {
  return new Promise((done) => {
    const again = document.createElement('link');
    for (const { name, value } of link.attributes) again.setAttribute(name, value);
    for (const end of ['load', 'error']) again.addEventListener(end, () => done());
    setTimeout(done, PATIENCE_MS);
    link.replaceWith(again);
  });
}
