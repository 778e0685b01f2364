import { parseSync, Visitor, type ESTree } from 'vite';

const functionLimit = 50;
const componentLimit = 150;

type AnyFunction = ESTree.Function | ESTree.ArrowFunctionExpression;

/** Functions that are too long, and classes, of which the house has none. */
export function findBigParts(file: string, text: string): string[] {
  const parsed = parseSync(file, text);
  if (parsed.errors.length > 0)
    return [`parse: ${file} cannot be read: ${parsed.errors[0]?.message}`];

  const lineAt = lineCounter(text);
  const names = new Map<unknown, string>();
  const tests = new Set<unknown>();
  const problems: string[] = [];

  const lookAtFunction = (node: AnyFunction): void => {
    if (tests.has(node)) return;
    const name = ('id' in node && node.id?.name) || names.get(node) || 'a function';
    const lines = lineAt(node.end) - lineAt(node.start) + 1;
    const limit = file.endsWith('.tsx') && /^[A-Z]/.test(name) ? componentLimit : functionLimit;
    const place = `${file}:${lineAt(node.start)}`;
    if (lines > limit)
      problems.push(`function: ${place} ${name} has ${lines} lines, ${limit} are allowed`);
  };

  new Visitor({
    VariableDeclarator(node) {
      if (node.id.type === 'Identifier') names.set(node.init, node.id.name);
    },
    Property(node) {
      if (node.key.type === 'Identifier') names.set(node.value, node.key.name);
    },
    CallExpression(node) {
      // The body of `describe` or `test` is a chapter, not a function of ours.
      if (isTestFile(file)) for (const argument of node.arguments) tests.add(argument);
    },
    FunctionDeclaration: lookAtFunction,
    FunctionExpression: lookAtFunction,
    ArrowFunctionExpression: lookAtFunction,
    ClassDeclaration(node) {
      // React can catch a page's fault in a class only.
      if (isErrorBoundary(node)) return;
      problems.push(
        `class: ${file}:${lineAt(node.start)} ${node.id?.name} is a class; we write functions`,
      );
    },
  }).visit(parsed.program);
  return problems;
}

function isTestFile(file: string): boolean {
  return /\.(test\.tsx?|story\.ts)$/.test(file);
}

function isErrorBoundary(node: ESTree.Class): boolean {
  return node.body.body.some(
    (part) =>
      part.type === 'MethodDefinition' &&
      part.key.type === 'Identifier' &&
      ['getDerivedStateFromError', 'componentDidCatch'].includes(part.key.name),
  );
}

function lineCounter(text: string): (position: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (position) => starts.findLastIndex((start) => start <= position) + 1;
}
