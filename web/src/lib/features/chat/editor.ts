import { Editor, Extension, type JSONContent } from '@tiptap/core';
import { Mention } from '@tiptap/extension-mention';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import type { RichText } from '@leerkring/shared/rich-text.ts';
import { safeHref } from '@leerkring/shared/safe-href.ts';
import type { MentionPicker } from '#lib/rich-text/mention-picker.svelte.ts';
import { entersToSend } from './message-field.ts';

export interface EditorInput {
  element: HTMLElement;
  label: string;
  initial: RichText;
  placeholder: () => string;
  picker: MentionPicker;
  on: {
    send: () => void;
    escape: () => void;
    recall: () => void;
    files: (files: File[]) => void;
    change: (doc: JSONContent) => void;
    /** Anything: also the cursor that moves. */
    move: () => void;
  };
}

/** The editor of messages. It knows exactly the nodes and marks that a message may have. */
export function createEditor(input: EditorInput): Editor {
  const { element, label, initial, on } = input;
  return new Editor({
    element,
    content: initial,
    // The content policy of the site allows no style that a script writes.
    injectCSS: false,
    extensions: extensionsOf(input),
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      handlePaste: (_view, event) => takeFiles(event, on.files),
    },
    onUpdate: ({ editor }) => on.change(editor.getJSON()),
    onTransaction: on.move,
  });
}

function extensionsOf({ placeholder, picker, on }: EditorInput) {
  return [
    StarterKit.configure({
      heading: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      dropcursor: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: (href) => safeHref(href) !== undefined,
      },
    }),
    Placeholder.configure({ placeholder }),
    Mention.configure({ suggestion: picker.suggestion }),
    Keys.configure({ ...on, isChoosing: () => picker.open }),
  ];
}

interface KeyHandlers extends Pick<EditorInput['on'], 'send' | 'escape' | 'recall'> {
  /** While people are on offer, these keys are for their list. */
  isChoosing: () => boolean;
}

const Keys = Extension.create<KeyHandlers>({
  name: 'messageKeys',
  // Before what Enter does by itself.
  priority: 101,
  addOptions: () => ({
    send: () => {},
    escape: () => {},
    recall: () => {},
    isChoosing: () => false,
  }),
  addKeyboardShortcuts() {
    const { editor } = this;
    const { send, escape, recall, isChoosing } = this.options;
    return {
      'Mod-Enter': () => done(send),
      Enter: () => !isChoosing() && entersToSend() && !isInBlock(editor) && done(send),
      'Shift-Enter': () => !isInBlock(editor) && editor.commands.splitBlock(),
      Escape: () => !isChoosing() && done(escape),
      ArrowUp: () => !isChoosing() && editor.isEmpty && done(recall),
    };
  },
});

function done(act: () => void): true {
  act();
  return true;
}

// There Enter goes on with the list or the code; an empty item or Ctrl + Enter ends it.
function isInBlock(editor: Editor): boolean {
  return editor.isActive('listItem') || editor.isActive('codeBlock');
}

function takeFiles(event: ClipboardEvent, onfiles: (files: File[]) => void): boolean {
  const files = [...(event.clipboardData?.files ?? [])];
  const isText = event.clipboardData?.types.includes('text/plain') ?? false;
  if (files.length === 0 || isText) return false;
  onfiles(files);
  return true;
}
