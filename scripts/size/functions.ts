import ts from 'typescript';
import { codeLines } from '../lint/code-lines.ts';
import type { Range } from '../lint/code-lines.ts';

export type FunctionSize = { name: string; line: number; lines: number };
export type Measured = { functions: FunctionSize[]; comments: Range[] };

/** Measures every function of one source; the frames of test groups are left out, as lint does. */
export function measureFunctions(text: string): Measured {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const comments = findComments(source);
  const functions: FunctionSize[] = [];
  const visit = (node: ts.Node) => {
    if (isFunction(node) && !isTestGroup(node)) functions.push(sizeOf(node, source, comments));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { functions, comments };
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function sizeOf(
  node: ts.FunctionLikeDeclaration,
  source: ts.SourceFile,
  comments: Range[],
): FunctionSize {
  const start = node.getStart(source);
  return {
    name: nameOf(node),
    line: source.getLineAndCharacterOfPosition(start).line + 1,
    lines: codeLines(source.text, [start, node.end], comments),
  };
}

// A callback without a name of its own is part of the sentence around it.
function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText();
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  return isHolder(node.parent) ? node.parent.name.getText() : '';
}

function isHolder(
  node: ts.Node,
): node is ts.VariableDeclaration | ts.PropertyDeclaration | ts.PropertyAssignment {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertyAssignment(node)
  );
}

function isTestGroup(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && namesGroup(node.parent.expression);
}

function namesGroup(callee: ts.Node): boolean {
  if (ts.isIdentifier(callee)) return /^(describe|suite)$/.test(callee.text);
  if (ts.isCallExpression(callee)) return namesGroup(callee.expression);
  if (!ts.isPropertyAccessExpression(callee)) return false;
  return callee.name.text === 'describe' || namesGroup(callee.expression);
}

// Comments lie between tokens, so the tokens of the tree say where to look for them.
function findComments(source: ts.SourceFile): Range[] {
  const found = new Map<number, Range>();
  const visit = (node: ts.Node) => {
    const children = node.getChildren(source).filter(({ kind }) => kind !== ts.SyntaxKind.JSDoc);
    if (children.length > 0) return children.forEach(visit);
    const around = [
      ...(ts.getLeadingCommentRanges(source.text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(source.text, node.pos) ?? []),
    ];
    for (const { pos, end } of around) found.set(pos, [pos, end]);
  };
  visit(source);
  return [...found.values()].sort((a, b) => a[0] - b[0]);
}
