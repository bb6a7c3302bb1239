/** A category or theme as it is being arranged. */
export interface NamedLine {
  key: string;
  /** Absent as long as the server does not know it. */
  id?: string;
  name: string;
  spearhead: boolean;
  /** Taken out: gone after saving, until then it can be kept after all. */
  goes: boolean;
}

interface Known {
  id: string;
  name: string;
  spearhead?: boolean;
}

/** An ordered list of names that somebody changes before saving it. */
export class NamedLines {
  lines: NamedLine[] = $state([]);
  #made = 0;

  constructor(known: Known[]) {
    this.take(known);
  }

  /** What stays, in its order: what the server gets. */
  get kept(): NamedLine[] {
    return this.lines.filter(({ goes }) => !goes);
  }

  /** The list as the server has it now. */
  take(known: Known[]): void {
    this.lines = known.map(({ id, name, spearhead = false }) => ({
      ...{ key: id, id, name, spearhead, goes: false },
    }));
  }

  add(): void {
    this.#made += 1;
    this.lines.push({ key: `new${this.#made}`, name: '', spearhead: false, goes: false });
  }

  /** What the server does not know yet has nothing to lose and goes at once. */
  remove(key: string): void {
    this.lines = this.lines
      .filter((line) => line.key !== key || line.id !== undefined)
      .map((line) => (line.key === key ? { ...line, goes: true } : line));
  }

  keep(key: string): void {
    this.lines = this.lines.map((line) => (line.key === key ? { ...line, goes: false } : line));
  }

  /** One place up or down; gives the place it has then, counted from 1. */
  move(key: string, by: -1 | 1): number {
    const at = this.lines.findIndex((line) => line.key === key);
    const to = at + by;
    const [line, other] = [this.lines[at], this.lines[to]];
    if (!line || !other) return at + 1;
    this.lines[to] = line;
    this.lines[at] = other;
    return to + 1;
  }
}
