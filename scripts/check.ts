/** `npm run check`: everything that can be said about the project without running its tests, one line for each check. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Name → arguments for node, the slow ones first. */
const CHECKS = new Map([
  ['dist/ is fresh', ['scripts/build.ts', '--check']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']],
  ['types', ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.json']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['generated files are fresh', ['scripts/generate.ts', '--check']],
  ['action metadata', ['scripts/check-actions.ts']],
  ['workflows', ['scripts/check-workflows.ts']],
]);

/** Prints the check's line, and what it said if it failed. */
async function runCheck(name: string, args: string[]): Promise<boolean> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => output.push(chunk));
  }
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  const passed = (await promise) === 0;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!passed) console.log(output.join('').trimEnd().replaceAll(/^/gm, '       '));
  return passed;
}

async function runQueue(queue: Iterator<[string, string[]]>): Promise<boolean> {
  let passed = true;
  for (let next = queue.next(); !next.done; next = queue.next()) {
    passed = (await runCheck(...next.value)) && passed;
  }
  return passed;
}

const queue = CHECKS.entries();
const results = await Promise.all(Array.from({ length: availableParallelism() }, () => runQueue(queue)));
if (results.includes(false)) process.exitCode = 1;
