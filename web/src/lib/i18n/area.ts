import type { AddressForm } from '@leerkring/shared/locale.ts';

/** A text that differs between a network that says *je* and one that says *u*. */
export class Addressed {
  readonly je: string;
  readonly u: string;
  constructor(je: string, u: string) {
    this.je = je;
    this.u = u;
  }
}

/** The same sentence to a friend and to a stranger: `addressed('Stel je vraag', 'Stel uw vraag')`. */
export function addressed(je: string, u: string): Addressed {
  return new Addressed(je, u);
}

export type Text = string | Addressed;

/** The texts of one part of the product. Dutch is the source; English follows its shape. */
export interface Area<Name extends string = string, M = unknown> {
  readonly name: Name;
  readonly nl: M;
}

/** Names the Dutch texts of an area; the name is where English looks for its own. */
export function defineArea<const Name extends string, M>(name: Name, nl: M): Area<Name, M> {
  return { name, nl };
}

/** What another language must bring for an area: every key, the same parameters. */
export type Translation<A> = A extends Area<string, infer M> ? Translated<M> : never;

type Translated<M> = M extends Text
  ? Text
  : M extends (...args: infer P) => Text
    ? (...args: P) => Text
    : { readonly [K in keyof M]: Translated<M[K]> };

/** What a component sees: plain strings, with the form of address already chosen. */
export type Messages<A> = A extends Area<string, infer M> ? Resolved<M> : never;

type Resolved<M> = M extends Text
  ? string
  : M extends (...args: infer P) => Text
    ? (...args: P) => string
    : { readonly [K in keyof M]: Resolved<M[K]> };

/**
 * Turns the texts of an area into what a component reads. The form of address is asked at every
 * read, so that a page that moves to another network follows along.
 */
export function resolveTexts(texts: unknown, form: () => AddressForm): unknown {
  if (texts instanceof Addressed) return texts[form()];
  if (typeof texts === 'function') {
    return (...args: unknown[]) => resolveTexts(texts(...args), form);
  }
  if (typeof texts !== 'object' || texts === null) return texts;
  const resolved = {};
  for (const [key, value] of Object.entries(texts)) {
    const group = typeof value === 'object' && !(value instanceof Addressed);
    const read = group ? resolveTexts(value, form) : undefined;
    Object.defineProperty(resolved, key, {
      enumerable: true,
      get: () => read ?? resolveTexts(value, form),
    });
  }
  return resolved;
}
