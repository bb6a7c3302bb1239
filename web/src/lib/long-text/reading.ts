import { createContext } from 'svelte';
import type { FileView } from '@leerkring/shared/features/files/files.view.ts';

/** Whose words a quote holds, and where they stand. */
export interface QuotedPost {
  author: string;
  href: string;
}

/** What the parts of a text ask about the page around it. */
export interface Reading {
  file: (id: string) => FileView | undefined;
  /** Whether the files are not known here: then their addresses must do. */
  isBare: () => boolean;
  quoted: (postId: string) => QuotedPost | undefined;
  isMe: (personId: string) => boolean;
  /** The element for a heading of the text, so that the outline of the page stays whole. */
  heading: (level: 2 | 3) => string;
}

export const [useReading, provideReading] = createContext<Reading>();
