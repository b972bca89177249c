/** The bundles in dist/ that the demos run as steps. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Where a step's bundle is, from the root of the project. */
function toBundle(step: string): string {
  return path.join('dist', step, 'index.js');
}

/** Bundles that the demos run and that are not built. */
export function findMissingBundles(demos: readonly { steps: readonly string[] }[]): string[] {
  const bundles = new Set(demos.flatMap(({ steps }) => steps.map(toBundle)));
  return [...bundles].filter((bundle) => !existsSync(path.join(ROOT, bundle)));
}

/** Where a step's bundle is on this machine. */
export function findBundle(step: string): string {
  return path.join(ROOT, toBundle(step));
}
