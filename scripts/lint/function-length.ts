import type { Rule } from 'eslint';
import type { Node } from 'estree';
import { codeLines } from './code-lines.ts';
import type { Range } from './code-lines.ts';
import { functionLimit } from './limits.ts';

type FunctionNode = Node & Rule.NodeParentExtension;

/** No function longer than the limit; the frame of a test group is not a function in this sense. */
export const functionLength: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      long: 'This function takes {{lines}} lines; the limit is {{limit}}. Split it by idea: name the parts after what they do.',
    },
  },
  create(context) {
    const { text } = context.sourceCode;
    const comments = context.sourceCode.getAllComments().flatMap(({ range }) => range ?? []);
    const pairs = inPairs(comments);
    const check = (node: FunctionNode) => {
      if (isTestGroup(node)) return;
      const lines = codeLines(text, rangeOf(node), pairs);
      const data = { lines: String(lines), limit: String(functionLimit) };
      if (lines > functionLimit) context.report({ node, messageId: 'long', data });
    };
    return {
      FunctionDeclaration: check,
      FunctionExpression: check,
      ArrowFunctionExpression: check,
    };
  },
};

function inPairs(flat: number[]): Range[] {
  const pairs: Range[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) pairs.push([flat[at] ?? 0, flat[at + 1] ?? 0]);
  return pairs;
}

// A method's node starts at its bracket; its name and modifiers belong to its length.
function rangeOf(node: FunctionNode): Range {
  const { parent } = node;
  const named = parent.type === 'MethodDefinition' || isMethodProperty(parent);
  return (named ? parent : node).range ?? [0, 0];
}

function isMethodProperty(node: Node): boolean {
  return node.type === 'Property' && (node.method || node.kind !== 'init');
}

function isTestGroup(node: FunctionNode): boolean {
  const { parent } = node;
  return parent.type === 'CallExpression' && namesGroup(parent.callee);
}

function namesGroup(callee: Node): boolean {
  if (callee.type === 'Identifier') return /^(describe|suite)$/.test(callee.name);
  if (callee.type === 'CallExpression') return namesGroup(callee.callee);
  if (callee.type !== 'MemberExpression') return false;
  const { property } = callee;
  return (
    (property.type === 'Identifier' && property.name === 'describe') || namesGroup(callee.object)
  );
}
