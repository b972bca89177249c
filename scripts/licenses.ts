/**
 * Collects the licences of what is in the bundles. By hand, because the file of ncc leaves out
 * packages that webpack has merged into others.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface PackageManifest {
  name: string;
  version: string;
  license?: string;
}

/** Not `node_modules/.cache`, where the build keeps its own files. */
const PACKAGE_FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/.][^/]*(?=\/)/;

/**
 * The text of `dist/licenses.txt` for the files that went into the bundles; an error if a package
 * has no licence file.
 */
export function toLicenses(files: Iterable<string>): string {
  const sections = new Map<string, string>();
  for (const file of files) {
    const folder = PACKAGE_FOLDER.exec(file.replaceAll('\\', '/'))?.[0];
    if (folder === undefined) continue;
    const { name, version, license } = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    ) as PackageManifest;
    const title = `${name} ${version} (${license ?? 'see below'})`;
    if (!sections.has(title)) sections.set(title, readLicense(folder, name));
  }
  return [...sections.keys()]
    .sort()
    .map((title) => `${title}\n${'='.repeat(title.length)}\n\n${sections.get(title) ?? ''}\n`)
    .join('\n');
}

function readLicense(folder: string, name: string): string {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file === undefined) throw new Error(`${name} is bundled but has no licence file.`);
  return readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
