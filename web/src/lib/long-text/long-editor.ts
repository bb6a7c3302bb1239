import { Editor, Extension, type AnyExtension, type JSONContent } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { Mention } from '@tiptap/extension-mention';
import { TableRow } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import type { LongText } from '@leerkring/shared/long-text.ts';
import { safeHref } from '@leerkring/shared/safe-href.ts';
import type { MentionPicker } from '#lib/rich-text/mention-picker.svelte.ts';
import {
  LongCellNode,
  LongFileNode,
  LongHeaderNode,
  LongHeadingNode,
  LongImageNode,
  LongQuoteNode,
  LongTableNode,
} from './nodes.ts';
import { withoutStyles } from './without-styles.ts';

/** `small`: for short fields, without headings, tables and tasks. */
export type LongVariant = 'full' | 'small';

export interface LongEditorInput {
  element: HTMLElement;
  initial: LongText;
  variant: LongVariant;
  /** What a screen reader hears about the field. */
  attributes: Record<string, string>;
  placeholder: () => string;
  taskLabel: (text: string) => string;
  picker: MentionPicker;
  on: {
    change: (doc: JSONContent) => void;
    /** Anything: also the cursor that moves. */
    move: () => void;
    files: (files: File[]) => void;
    /** Ctrl + Enter. */
    submit: () => void;
    /** Out of the text, which takes the Tab key for itself inside lists and tables. */
    leave: () => void;
  };
}

/** The editor of long texts. It knows exactly the nodes and marks that the contract takes. */
export function createLongEditor(input: LongEditorInput): Editor {
  const { element, initial, attributes, on } = input;
  return new Editor({
    element,
    content: initial,
    // The content policy of the site allows no style that a script writes.
    injectCSS: false,
    extensions: longExtensions(input),
    editorProps: {
      attributes: { ...attributes, class: 'long-text' },
      transformPastedHTML: withoutStyles,
      handlePaste: (_view, event) => takeFiles(event, on.files),
    },
    onUpdate: ({ editor }) => on.change(editor.getJSON()),
    onTransaction: on.move,
  });
}

type Parts = Omit<LongEditorInput, 'element' | 'initial' | 'attributes'>;

/** Every node and mark of the editor, without the editor. */
export function longExtensions(parts: Parts): AnyExtension[] {
  return [...basics(parts), ...(parts.variant === 'full' ? structures(parts) : [])];
}

function basics({ variant, placeholder, picker, on }: Parts): AnyExtension[] {
  return [
    StarterKit.configure({
      document: false,
      heading: false,
      blockquote: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      dropcursor: { color: false, class: 'drop-place' },
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: (href) => safeHref(href) !== undefined,
      },
    }),
    Document.extend({ content: variant === 'full' ? '(block | tableBlock)+' : 'block+' }),
    LongQuoteNode,
    LongImageNode,
    LongFileNode,
    Placeholder.configure({ placeholder }),
    Mention.configure({ suggestion: picker.suggestion }),
    Keys.configure({ submit: on.submit, leave: on.leave, isChoosing: () => picker.open }),
  ];
}

function structures({ taskLabel }: Parts): AnyExtension[] {
  return [
    LongHeadingNode,
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: ({ textContent }) => taskLabel(textContent) },
    }),
    LongTableNode,
    TableRow,
    LongHeaderNode,
    LongCellNode,
  ];
}

interface KeyHandlers extends Pick<LongEditorInput['on'], 'submit' | 'leave'> {
  /** While people are on offer, these keys are for their list. */
  isChoosing: () => boolean;
}

const Keys = Extension.create<KeyHandlers>({
  name: 'longTextKeys',
  // Before what these keys do by themselves.
  priority: 101,
  addOptions: () => ({ submit: () => {}, leave: () => {}, isChoosing: () => false }),
  addKeyboardShortcuts() {
    const { submit, leave, isChoosing } = this.options;
    return {
      'Mod-Enter': () => done(submit),
      Escape: () => !isChoosing() && done(leave),
    };
  },
});

function done(act: () => void): true {
  act();
  return true;
}

// A copied range of a spreadsheet brings a picture of itself along: then the words count.
function takeFiles(event: ClipboardEvent, onfiles: (files: File[]) => void): boolean {
  const files = [...(event.clipboardData?.files ?? [])];
  const isText = event.clipboardData?.types.includes('text/plain') ?? false;
  if (files.length === 0 || isText) return false;
  onfiles(files);
  return true;
}
