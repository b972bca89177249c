/**
 * Bundles each step into dist/, so that an action runs without an install; `--check` proves that
 * dist/ is what src/ builds to.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import ncc from '@vercel/ncc';
import type { Module } from '@vercel/ncc';
import { compare, toText, write } from './build/dist.ts';
import { toChunk } from './build/minify.ts';
import { toLicenses } from './licenses.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

// The steps load it with a dynamic import that webpack ignores, so that no bundle but this one
// holds undici.
const SHARED_CHUNK = 'src/http/proxied.ts';
const SHARED_BUNDLE = 'http/proxied.js';

// What `@actions/core` would pull into each bundle for functions that no step calls: a whole HTTP
// client, 1 MB.
const STAND_IN = path.join(ROOT, 'scripts/core-stand-in.js');
const STAND_IN_FOR = ['@actions/http-client', '@actions/http-client/lib/auth', '@actions/exec'];

// Its action.yml lies at the root of the repository, where no folder names it.
const ROOT_ACTION = 'installation-token';

/** Bundle in dist/ → entry in src/. */
function findEntries(): Map<string, string> {
  const actions = readdirSync(path.join(ROOT, 'src/actions')).filter(
    (name) => !name.endsWith('.ts'),
  );
  return new Map([
    ...actions.map((name): [string, string] => [
      `${name === ROOT_ACTION ? 'main' : name}/index.js`,
      `src/actions/${name}/main.ts`,
    ]),
    ['post/index.js', 'src/actions/post.ts'],
    [SHARED_BUNDLE, SHARED_CHUNK],
  ]);
}

/**
 * Calls `use` with a folder that holds src/ as JavaScript. It lies in node_modules, so that
 * packages are found and git sees nothing.
 */
async function withJavaScript<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const cache = path.join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'build-'));
  try {
    const tsc = [
      'node_modules/typescript/bin/tsc',
      '--project',
      'tsconfig.build.json',
      '--outDir',
      folder,
    ];
    const { status } = spawnSync(process.execPath, tsc, { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) throw new Error('src/ does not compile.');
    copyWithoutSideEffects('@actions/core', folder);
    return await use(folder);
  } finally {
    process.chdir(ROOT);
    rmSync(folder, { recursive: true });
  }
}

/**
 * The files of such a package only define things, but it does not say so; then those that no step
 * uses are left out.
 */
function copyWithoutSideEffects(name: string, folder: string): void {
  const copy = path.join(folder, 'node_modules', name);
  cpSync(path.join(ROOT, 'node_modules', name), copy, { recursive: true });
  const manifest = path.join(copy, 'package.json');
  const original = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  writeFileSync(manifest, JSON.stringify({ ...original, sideEffects: false }));
}

async function build(folder: string): Promise<Map<string, string>> {
  // ncc takes the folder it runs in as the project: modules are named by their path from there,
  // path mappings are read there.
  process.chdir(folder);
  const paths = STAND_IN_FOR.map((name): [string, string[]] => [
    name,
    [path.relative(folder, STAND_IN)],
  ]);
  writeFileSync(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { paths: Object.fromEntries(paths) } }),
  );
  const dist = new Map([
    ['package.json', '{ "type": "commonjs" }\n'],
    [`${path.dirname(SHARED_BUNDLE)}/package.json`, '{ "type": "module" }\n'],
  ]);
  const bundled = new Set<string>();
  for (const [name, entry] of findEntries()) {
    // Node starts CommonJS some milliseconds faster; a named export is safe in a module only.
    const options = { cache: false, quiet: true, esm: name === SHARED_BUNDLE };
    const { code, assets, stats } = await ncc(
      path.join(folder, entry.replace(/\.ts$/, '.js')),
      options,
    );
    for (const [asset, { source }] of Object.entries(assets)) {
      if (asset === 'package.json') continue;
      // What a step imports at the point of use comes in separate files; anything else would be a
      // surprise.
      if (!/^\d+\.index\.js$/.test(asset))
        throw new Error(`${entry} needs a file next to its bundle: ${asset}.`);
      dist.set(path.join(path.dirname(name), asset), toChunk(toText(source)));
    }
    dist.set(name, toText(code));
    const files = bundledFiles(stats.toJson({ all: false, modules: true, nestedModules: true }));
    for (const file of files) bundled.add(file);
  }
  return dist.set('licenses.txt', toLicenses(bundled));
}

function bundledFiles(module: Module): string[] {
  const inner = (module.modules ?? []).flatMap(bundledFiles);
  return module.nameForCondition ? [module.nameForCondition, ...inner] : inner;
}

async function main(): Promise<void> {
  const dist = await withJavaScript(build);
  if (!process.argv.includes('--check')) {
    write(dist);
    return;
  }
  const differences = compare(dist);
  if (differences.length === 0) return;
  console.error([...differences, 'Run `npm run build` and commit dist/.'].join('\n'));
  process.exitCode = 1;
}

await main().catch((error: unknown) => {
  // Not the error itself: its stack holds a line of ncc, which is 4 MB long.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
