/** The bundles in dist/: written, or compared with what src/ builds to. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const DIST = path.resolve(import.meta.dirname, '../../dist');

/** Replaces all that is there. */
export function write(dist: Map<string, string>): void {
  rmSync(DIST, { recursive: true, force: true });
  for (const [name, content] of dist) {
    mkdirSync(path.dirname(path.join(DIST, name)), { recursive: true });
    writeFileSync(path.join(DIST, name), content);
    console.log(`${(content.length / 1000).toFixed(0).padStart(5)} kB  dist/${name}`);
  }
}

/** One line for each file that is not what `build` made. */
export function compare(dist: Map<string, string>): string[] {
  const committed = (
    existsSync(DIST) ? readdirSync(DIST, { recursive: true, withFileTypes: true }) : []
  )
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(DIST, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    );
  const extra = committed
    .filter((name) => !dist.has(name))
    .map((name) => `dist/${name}: no longer built.`);
  const stale = [...dist].flatMap(([name, content]) => {
    if (!committed.includes(name)) return [`dist/${name}: missing.`];
    return readFileSync(path.join(DIST, name), 'utf8') === content
      ? []
      : [`dist/${name}: differs from what src/ builds to.`];
  });
  return [...stale, ...extra];
}

/** .gitattributes stores LF; a package with CRLF would make a fresh clone look stale. */
export function toText(source: string | Buffer): string {
  return source.toString().replaceAll('\r\n', '\n');
}
