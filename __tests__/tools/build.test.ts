/**
 * The bundles: the same bytes wherever they are built, and no package in them that nobody has
 * announced.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const { dependencies } = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
};
const announced = Object.keys(dependencies);
const bundles = readdirSync(path.join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.js'),
);

describe('the packages in the bundles', () => {
  const licences = [
    ...read('dist/licenses.txt').matchAll(/^(\S+) (\S+) \(([^)\n]+)\)\n=+\n\n(?=\S)/gm),
  ];

  test('are the dependencies of package.json, and none that these depend on', () => {
    expect(licences.map(([, name]) => name)).toEqual(announced);
  });

  test('are the versions that the lock file names', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { version: string }>;
    };
    for (const [, name = '', version] of licences)
      expect(packages[`node_modules/${name}`]?.version).toBe(version);
  });

  test.each(bundles)('dist/%s names no other one as a source', (file) => {
    const sources = [
      ...read(`dist/${file}`).matchAll(
        /CONCATENATED MODULE: (?:\.\.\/)+((?:@[^/\s]+\/)?[^/\s]+)\//g,
      ),
    ];
    for (const [, name] of sources) expect(announced).toContain(name);
  });
});

describe('what signs without a private key', () => {
  const sourcesOf = (file: string): string =>
    [...read(`dist/${file}`).matchAll(/MODULE: (\S+)/g)].map(([, source]) => source).join('\n');
  const chunks = bundles.filter((file) => /^main\/\d+\.index\.js$/.test(file)).map(sourcesOf);

  test.each(['main/index.js', 'app-jwt/index.js', 'post/index.js'])('is not in dist/%s', (file) => {
    expect(sourcesOf(file)).toContain('src/');
    expect(sourcesOf(file)).not.toMatch(/signing\/(key-service|sign-command)\//);
  });

  test.each([
    ['aws', 'google', 'azure', 'vault'],
    ['google', 'aws', 'azure', 'vault'],
    ['azure', 'aws', 'google', 'vault'],
    ['vault', 'aws', 'google', 'azure'],
  ])('by %s is a chunk without %s, %s and %s', (service, ...others) => {
    const own = chunks.filter((sources) => sources.includes(`/signer/key-services/${service}.js`));
    expect(own).toHaveLength(1);
    for (const other of others) expect(own[0]).not.toContain(`/key-service/${other}/`);
  });

  test('is at most 40 kB for all key services together', () => {
    const sizes = bundles
      .filter((file) => /^main\/\d+\.index\.js$/.test(file))
      .map((file) => read(`dist/${file}`))
      .filter((text) => /MODULE: \S+key-service/.test(text))
      .map((text) => text.length);
    expect(sizes).toHaveLength(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40_000);
  });
});

describe('dist/', () => {
  test('has the same bytes when it is built in another folder', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'another folder '));
    try {
      for (const file of [
        'src',
        'scripts',
        'package.json',
        'tsconfig.json',
        'tsconfig.build.json',
        'dist',
      ]) {
        cpSync(path.join(ROOT, file), path.join(folder, file), { recursive: true });
      }
      mkdirSync(path.join(folder, 'node_modules'));
      // Links would lead the bundler back to this folder, and modules are numbered by their paths.
      for (const name of [...announced, '@vercel/ncc']) copyPackage(name, folder);
      for (const name of ['typescript', '@types', 'undici-types', '@swc']) {
        symlinkSync(path.join(ROOT, 'node_modules', name), path.join(folder, 'node_modules', name));
      }
      const build = spawnSync(process.execPath, ['scripts/build.ts', '--check'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(build).toMatchObject({ status: 0, stdout: '', stderr: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function copyPackage(name: string, folder: string): void {
  const place = path.join('node_modules', name);
  cpSync(path.join(ROOT, place), path.join(folder, place), { recursive: true });
}
