import type { Editor } from '@tiptap/core';
import Bold from '@lucide/svelte/icons/bold';
import Heading2 from '@lucide/svelte/icons/heading-2';
import Heading3 from '@lucide/svelte/icons/heading-3';
import Italic from '@lucide/svelte/icons/italic';
import List from '@lucide/svelte/icons/list';
import ListChecks from '@lucide/svelte/icons/list-checks';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import Redo from '@lucide/svelte/icons/redo-2';
import Table from '@lucide/svelte/icons/table';
import TextQuote from '@lucide/svelte/icons/text-quote';
import Undo from '@lucide/svelte/icons/undo-2';
import type { Component } from 'svelte';
import type { Messages } from '#lib/i18n/index.ts';
import type { longText } from '#lib/i18n/messages/nl/long-text.ts';
import type { LongVariant } from './long-editor.ts';

export interface Tool {
  name: string;
  /** The word under the picture. */
  word: string;
  /** The whole of what it does, where the word is short. */
  label?: string;
  icon: Component;
  press: () => void;
  /** Absent for what is done at once and cannot be on. */
  on?: () => boolean;
  off?: () => boolean;
}

type Words = Messages<typeof longText>['tools'];

/** What one can do with the text at the cursor, in the order of the bar. */
export function toolsOf(editor: Editor, t: Words, variant: LongVariant): Tool[] {
  const chain = () => editor.chain().focus();
  const toggle = (name: string, word: string, icon: Component, press: () => void): Tool => ({
    name,
    word,
    icon,
    press,
    on: () => editor.isActive(name),
  });
  const marks = [
    toggle('bold', t.bold, Bold, () => chain().toggleBold().run()),
    toggle('italic', t.italic, Italic, () => chain().toggleItalic().run()),
    toggle('bulletList', t.bullets, List, () => chain().toggleBulletList().run()),
    toggle('orderedList', t.numbers, ListOrdered, () => chain().toggleOrderedList().run()),
  ];
  const quote = toggle('blockquote', t.quote, TextQuote, () => chain().toggleBlockquote().run());
  if (variant === 'small') return [...marks, quote, ...history(editor, t)];
  const tasks = toggle('taskList', t.tasks, ListChecks, () => chain().toggleTaskList().run());
  return [...headings(editor, t), ...marks, tasks, quote, table(editor, t), ...history(editor, t)];
}

function headings(editor: Editor, t: Words): Tool[] {
  const heading = (level: 2 | 3, word: string, icon: Component): Tool => ({
    name: `heading${level}`,
    word,
    icon,
    press: () => editor.chain().focus().toggleHeading({ level }).run(),
    on: () => editor.isActive('heading', { level }),
  });
  return [heading(2, t.heading, Heading2), heading(3, t.subheading, Heading3)];
}

function table(editor: Editor, t: Words): Tool {
  const size = { rows: 3, cols: 3, withHeaderRow: true };
  return {
    name: 'table',
    word: t.table,
    icon: Table,
    press: () => editor.chain().focus().insertTable(size).run(),
    off: () => !editor.can().insertTable(size) || editor.isActive('table'),
  };
}

function history(editor: Editor, t: Words): Tool[] {
  const chain = () => editor.chain().focus();
  return [
    {
      name: 'undo',
      word: t.undo,
      label: t.undoLabel,
      icon: Undo,
      press: () => chain().undo().run(),
      off: () => !editor.can().undo(),
    },
    {
      name: 'redo',
      word: t.redo,
      label: t.redoLabel,
      icon: Redo,
      press: () => chain().redo().run(),
      off: () => !editor.can().redo(),
    },
  ];
}
