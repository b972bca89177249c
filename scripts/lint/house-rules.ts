/** The rules of docs/architecture.md as an ESLint plugin: what each folder of src/ may import, and who may act when loaded. */
import path from 'node:path';
import type { ESLint, Rule, Scope } from 'eslint';

/** Arrows go down only: what the files of a floor may import from the other floors, with types, and what as types alone. */
const FLOORS: Record<string, { values: string[]; types: string[] }> = {
  steps: { values: ['runner/', 'credentials/', 'signing/', 'github/', 'scope/', 'git/'], types: [] },
  runner: { values: ['runner/', 'signing/', 'github/', 'scope/', 'git/'], types: ['credentials/'] },
  credentials: { values: ['credentials/', 'signing/', 'github/', 'scope/', 'git/'], types: ['runner/'] },
  signing: { values: ['signing/', 'scope/'], types: [] },
  github: { values: ['github/', 'scope/input-error.ts', 'scope/oauth-scopes.ts', 'scope/one-line.ts'], types: [] },
  git: { values: ['git/', 'scope/'], types: [] },
  scope: { values: ['scope/'], types: [] },
};

/** One door for each library: the only place in src/ that may import it. */
const DOORS = [
  { libraries: /^@actions\//, door: 'src/runner/' },
  { libraries: /^(node:)?(https?|http2|net|tls|dgram)$|^undici(\/|$)/, door: 'src/github/' },
  { libraries: /^(node:)?process$/, door: 'src/runner/' },
];

const ENVIRONMENT_DOOR = 'src/runner/';

/** What a module may consist of when loading it must do nothing. */
const QUIET = /^(Import|Export|Function|Class|Variable|TS)\w*Declaration$/;

function projectPath(context: Rule.RuleContext, ...segments: string[]): string {
  const file = path.resolve(context.filename, ...segments);
  return path.relative(context.cwd, file).replaceAll('\\', '/');
}

type ImportCheck = (specifier: string, onlyTypes: boolean) => string | undefined;

/** Reports each import, export-from and dynamic import of a file in src/ for which `check` returns a message. */
function importRule(checkFor: (file: string, context: Rule.RuleContext) => ImportCheck): Rule.RuleModule {
  return {
    create(context) {
      const file = projectPath(context);
      if (!file.startsWith('src/')) return {};
      const check = checkFor(file, context);
      const visit = (node: Rule.Node): void => {
        if (!('source' in node) || node.source?.type !== 'Literal' || typeof node.source.value !== 'string') return;
        const kind = 'importKind' in node ? node.importKind : 'exportKind' in node ? node.exportKind : 'value';
        const message = check(node.source.value, kind === 'type');
        if (message !== undefined) context.report({ node, message });
      };
      return {
        ImportDeclaration: visit,
        ExportNamedDeclaration: visit,
        ExportAllDeclaration: visit,
        ImportExpression: visit,
      };
    },
  };
}

const floors = importRule((file, context) => (specifier, onlyTypes) => {
  if (!specifier.startsWith('.')) return undefined;
  const target = projectPath(context, '..', specifier);
  if (!target.startsWith('src/')) return `src/ imports nothing from outside: ${target}.`;
  const name = file.split('/')[1] ?? '';
  const floor = FLOORS[name];
  if (!floor) return `src/${name} is on no floor: add it to FLOORS in scripts/lint/house-rules.ts.`;
  const allowed = onlyTypes ? [...floor.values, ...floor.types] : floor.values;
  if (allowed.some((prefix) => target.startsWith(`src/${prefix}`))) return undefined;
  const hint = floor.types.some((prefix) => target.startsWith(`src/${prefix}`)) ? ' (`import type` is allowed)' : '';
  return `src/${name} does not import ${target}${hint}: arrows go down only.`;
});

const doors = importRule((file) => (specifier) => {
  const found = DOORS.find(({ libraries }) => libraries.test(specifier));
  return !found || file.startsWith(found.door) ? undefined : `${specifier} is imported in ${found.door} only.`;
});

const environment: Rule.RuleModule = {
  create(context) {
    const file = projectPath(context);
    if (!file.startsWith('src/') || file.startsWith(ENVIRONMENT_DOOR)) return {};
    const report = (node: Rule.Node): void => {
      context.report({ node, message: `process.env is read in ${ENVIRONMENT_DOOR} only.` });
    };
    return {
      'MemberExpression[object.name="process"][property.name="env"]': report,
      'MemberExpression[object.name="process"][property.value="env"]': report,
      'MemberExpression[object.property.name="process"][property.name="env"]': report,
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]': report,
    };
  },
};

const quietWhenLoaded: Rule.RuleModule = {
  create(context) {
    const file = projectPath(context);
    if (!file.startsWith('src/') || file.startsWith('src/steps/')) return {};
    let functions = 0;
    const report = (node: Rule.Node): void => {
      context.report({ node, message: 'Only the files in src/steps act when loaded: put this into a function.' });
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

/** Calls of built-ins, of src/scope/ (pure functions) and of the file's own functions only make data; other imports may do anything. */
function callsAnImport(context: Rule.RuleContext, call: Rule.Node): boolean {
  let callee = call.type === 'CallExpression' || call.type === 'NewExpression' ? call.callee : undefined;
  while (callee?.type === 'MemberExpression') callee = callee.object;
  if (callee?.type !== 'Identifier') return false;
  const { name } = callee;
  for (let at: Scope.Scope | null = context.sourceCode.getScope(call); at; at = at.upper) {
    const definition = at.set.get(name)?.defs[0];
    if (definition?.type === 'ImportBinding') return !isPure(context, String(definition.parent.source.value));
    if (definition) return false;
  }
  return name === 'process';
}

function isPure(context: Rule.RuleContext, specifier: string): boolean {
  return specifier.startsWith('.') && projectPath(context, '..', specifier).startsWith('src/scope/');
}

const firstLine: Rule.RuleModule = {
  create: (context) => ({
    Program(node) {
      if (/^\/\*\* \S/.test(context.sourceCode.text)) return;
      context.report({ node, message: 'The first line says what the file is for: /** one sentence */.' });
    },
  }),
};

/** Named `house` in scripts/lint/house.ts. */
export const houseRules: ESLint.Plugin = {
  rules: { floors, doors, environment, 'quiet-when-loaded': quietWhenLoaded, 'first-line': firstLine },
};
