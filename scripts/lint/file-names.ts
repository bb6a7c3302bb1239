import { relative, sep } from 'node:path';
import type { Rule } from 'eslint';

const drawers = /^(utils?|helpers?|commons?|types|misc)$/;

/** A file is named after the concept it holds; a drawer collects everything and explains nothing. */
export const fileNames: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      drawer:
        'Name the file or folder after what it holds: "{{name}}" is a drawer that fills up. See docs/STYLE.md, rule 3.',
    },
  },
  create(context) {
    const path = relative(context.cwd, context.filename).split(sep).join('/');
    const name = path.split(/[/.]/).find((part) => drawers.test(part));
    if (name === undefined) return {};
    return {
      Program: (node) => context.report({ node, messageId: 'drawer', data: { name } }),
    };
  },
};
