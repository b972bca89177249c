/**
 * Says in one line that a newer Node is needed, where an older one would print a stack about the
 * first `.ts` file.
 */
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const needed = Number(/\d+/.exec(engines.node)[0]);
const found = process.versions.node;

if (Number.parseInt(found) < needed) {
  console.error(
    `This needs Node ${needed}, and found ${found}. Install it from https://nodejs.org or with your version manager.`,
  );
  process.exitCode = 1;
}
