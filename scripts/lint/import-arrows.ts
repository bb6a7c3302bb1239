import { relative, sep } from 'node:path';
import type { Rule } from 'eslint';
import type { Node } from 'estree';
import { forbiddenArrow, forbiddenPackage } from './arrows.ts';
import { resolveImport } from './resolve.ts';

/** Import statements follow the arrows of docs/ARCHITECTURE.md, in both static and dynamic form. */
export const importArrows: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { arrow: '{{why}}' } },
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (source: Node | null | undefined) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const why = whyNot(from, source.value);
      if (why) context.report({ node: source, messageId: 'arrow', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      'TSImportType > Literal': (node: Node) => check(node),
    };
  },
};

function whyNot(from: string, specifier: string): string | null {
  const target = resolveImport(from, specifier);
  return target === null ? forbiddenPackage(from, specifier) : forbiddenArrow(from, target);
}
