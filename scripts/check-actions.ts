/** Checks each action.yml against GitHub's own schema and the promises of this project. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { findSchemaProblems, type Problem } from './lint/schema-problems.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** What the schema leaves open: Node's version, that the files are there, when post runs, a description for everything. */
function findOwnProblems(file: string, text: string): Problem[] {
  const lines = new LineCounter();
  const action = parseDocument(text, { lineCounter: lines, keepSourceTokens: true });
  const problems: Problem[] = [];
  const expect = (isTrue: boolean, at: string[], message: string): void => {
    if (!isTrue) problems.push({ line: findLine(action, lines, at), message });
  };

  expect(action.getIn(['runs', 'using']) === 'node24', ['runs', 'using'], "'using' must be node24.");
  for (const key of ['main', 'pre', 'post']) {
    const script = action.getIn(['runs', key]);
    if (typeof script !== 'string') continue;
    const isThere = existsSync(path.join(ROOT, path.dirname(file), script));
    expect(isThere, ['runs', key], `'${key}' names ${script}, which does not exist. Run \`npm run build\`.`);
  }
  if (action.hasIn(['runs', 'post'])) {
    expect(action.getIn(['runs', 'post-if']) === 'always()', ['runs', 'post'], "'post' needs `post-if: always()`.");
  }
  for (const [section, name, entry] of findEntries(action)) {
    const description: unknown = entry?.get('description');
    const isDescribed = typeof description === 'string' && description.trim() !== '';
    expect(isDescribed, [section, name], `'${name}' in ${section} has no description.`);
  }
  return problems;
}

function findEntries(action: Document): [section: string, name: string, entry: YAMLMap | undefined][] {
  return ['inputs', 'outputs'].flatMap((section) => {
    const entries = action.get(section);
    if (!isMap(entries)) return [];
    return entries.items.map(({ key, value }): [string, string, YAMLMap | undefined] => [
      section,
      String(key),
      isMap(value) ? value : undefined,
    ]);
  });
}

/** The line of the key at the end of `at`, or of the nearest key above it that exists. */
function findLine(action: Document, lines: LineCounter, at: string[]): number {
  for (let depth = at.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? action.contents : action.getIn(at.slice(0, depth - 1));
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === at[depth - 1]) : undefined;
    const offset = pair?.srcToken?.key?.offset;
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

const files = globSync('{,*/}action.{yml,yaml}', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
const problems = files.length === 0 ? ['No action.yml was found.'] : [];
for (const file of files.sort()) {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const found = [...(await findSchemaProblems(file, text)), ...findOwnProblems(file, text)];
  problems.push(...found.map(({ line, message }) => `${file}:${line}: ${message}`));
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
