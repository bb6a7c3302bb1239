/** As many as the server lets one page watch. */
const MOST = 200;

/** Whose presence the places of a page show. */
export class WatchedPeople {
  #places = new Map<string, string[]>();

  set(place: string, people: string[]): void {
    this.#places.set(place, people);
  }

  get all(): string[] {
    return [...new Set([...this.#places.values()].flat())].slice(0, MOST);
  }
}
