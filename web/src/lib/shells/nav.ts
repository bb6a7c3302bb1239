import type {
  NetworkKind,
  NetworkPart,
} from '@leerkring/shared/features/networks/networks.view.ts';

export interface NavLink {
  label: string;
  href: string;
}

/** A network of the person, as the top bar lists it. */
export interface NetworkLink extends NavLink {
  kind: NetworkKind;
  /** How much is new there. */
  count?: number;
}

/** A part of a network that is switched on; its word and icon follow from `part`. */
export interface PartLink {
  part: NetworkPart;
  href: string;
  count?: number;
}

/** Whether a link leads to the page one is on, or to something above it. */
export function isCurrent(href: string, path: string, exact = false): boolean {
  return path === href || (!exact && href !== '/' && path.startsWith(`${href}/`));
}
