import type { Rule } from 'eslint';
import type { Node } from 'estree';

// ESLint types the syntax tree of JavaScript only; these are the parts TypeScript adds.
type Cast = Node & {
  parent?: { type: string };
  typeAnnotation?: { type: string; typeName?: { name?: string } };
};

/** A cast silences the compiler, so it says why: on its own line or on the line above. */
export const explainedCast: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      silent:
        'Say in a comment on this line or the one above why this cast is needed, or better: parse, narrow or use `satisfies`.',
    },
  },
  create(context) {
    const explained = new Set<number>();
    for (const { loc } of context.sourceCode.getAllComments()) {
      if (loc) explained.add(loc.end.line).add(loc.end.line + 1);
    }
    return {
      TSAsExpression(node: Cast) {
        if (isConst(node) || node.parent?.type === 'TSAsExpression') return;
        if (!linesOf(node).some((line) => explained.has(line))) {
          context.report({ node, messageId: 'silent' });
        }
      },
    };
  },
};

function linesOf({ loc }: Cast): number[] {
  const first = loc?.start.line ?? 0;
  return Array.from({ length: (loc?.end.line ?? 0) - first + 1 }, (_, at) => first + at);
}

function isConst({ typeAnnotation }: Cast): boolean {
  return typeAnnotation?.type === 'TSTypeReference' && typeAnnotation.typeName?.name === 'const';
}
