import type { Component } from 'svelte';

interface MenuLine {
  label: string;
  /** A second, softer line. */
  hint?: string;
  icon?: Component;
  danger?: boolean;
  disabled?: boolean;
  /** Marks the one that holds now: the page one is on, the choice that was made. */
  current?: boolean;
  count?: number;
}

export interface MenuLink extends MenuLine {
  href: string;
}

export interface MenuAction extends MenuLine {
  onselect: () => void;
}

export type MenuEntry = MenuLink | MenuAction | 'divider';
