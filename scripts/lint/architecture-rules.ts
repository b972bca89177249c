/**
 * The rules of docs/architecture.md that no kept ESLint plugin has: who may act when loaded, and
 * what each file says first.
 */
import path from 'node:path';
import type { ESLint, Rule, Scope } from 'eslint';

/** What a module may consist of when loading it must do nothing. */
const QUIET = /^(Import|Export|Function|Class|Variable|TS)\w*Declaration$/;

/** What a runner starts. */
const STEPS = /^src\/actions\/([a-z-]+\/main|post)\.ts$/;

function projectPath(context: Rule.RuleContext, ...segments: string[]): string {
  const file = path.resolve(context.filename, ...segments);
  return path.relative(context.cwd, file).replaceAll('\\', '/');
}

/**
 * By hand, because no kept plugin knows which imports are pure: loading a bundle must not do
 * anything that a step did not ask for.
 */
const quietWhenLoaded: Rule.RuleModule = {
  create(context) {
    const file = projectPath(context);
    if (!file.startsWith('src/') || STEPS.test(file)) return {};
    let functions = 0;
    const report = (node: Rule.Node): void => {
      context.report({
        node,
        message: 'Only the steps in src/actions act when loaded: put this into a function.',
      });
    };
    return {
      ':function': () => {
        functions += 1;
      },
      ':function:exit': () => {
        functions -= 1;
      },
      'Program > *': (node: Rule.Node) => {
        if (!QUIET.test(node.type)) report(node);
      },
      AwaitExpression: (node: Rule.Node) => {
        if (functions === 0) report(node);
      },
      'CallExpression, NewExpression': (node: Rule.Node) => {
        if (functions === 0 && callsAnImport(context, node)) report(node);
      },
    };
  },
};

/**
 * Calls of built-ins, of src/access/ and src/text/ (pure functions) and of the file's own functions
 * only make data; other imports may do anything.
 */
function callsAnImport(context: Rule.RuleContext, call: Rule.Node): boolean {
  let callee =
    call.type === 'CallExpression' || call.type === 'NewExpression' ? call.callee : undefined;
  while (callee?.type === 'MemberExpression') callee = callee.object;
  if (callee?.type !== 'Identifier') return false;
  const { name } = callee;
  for (let at: Scope.Scope | null = context.sourceCode.getScope(call); at; at = at.upper) {
    const definition = at.set.get(name)?.defs[0];
    if (definition?.type === 'ImportBinding')
      return !isPure(context, String(definition.parent.source.value));
    if (definition) return false;
  }
  return name === 'process';
}

function isPure(context: Rule.RuleContext, specifier: string): boolean {
  return (
    specifier.startsWith('.') && /^src\/(access|text)\//.test(projectPath(context, '..', specifier))
  );
}

/**
 * By hand, because ESLint's rules for comments can ask for a tag or a fixed text, and not for a
 * sentence in the first line.
 */
const firstLine: Rule.RuleModule = {
  create: (context) => ({
    Program(node) {
      if (/^\/\*\*\s(\s\* )?[^\s@*]/.test(context.sourceCode.text)) return;
      context.report({
        node,
        message: 'The first line says what the file is for: /** one sentence */.',
      });
    },
  }),
};

/** Named `architecture` in scripts/lint/architecture.ts. */
export const architectureRules: ESLint.Plugin = {
  rules: { 'quiet-when-loaded': quietWhenLoaded, 'first-line': firstLine },
};
