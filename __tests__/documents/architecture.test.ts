/** That the picture of docs/architecture.md is the import graph of src/. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');
const PAGE = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8');
const [, PICTURE = ''] = /```mermaid\n(.*?)```/s.exec(PAGE) ?? [];

type Edge = `${string} > ${string}`;

/** `a & b --> c & d` are four arrows; dotted ones lead out of the project. */
function readArrows(): Edge[] {
  const lines = [...PICTURE.matchAll(/^ *([\w &]+?) --> ([\w &]+)$/gm)];
  return lines.flatMap(([, from = '', to = '']) =>
    from.split(' & ').flatMap((begin) => to.split(' & ').map((end): Edge => `${begin} > ${end}`)),
  );
}

/** The folder of src/ that a file is in. */
const toFolder = (file: string): string => path.relative('src', file).split(path.sep)[0] ?? '';

/** Imports from one folder of src/ into another, types included. */
function readImports(): Edge[] {
  const edges = globSync('src/**/*.ts', { cwd: ROOT }).flatMap((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)];
    return targets.map(([, target = '']): Edge => {
      const imported = path.join(path.dirname(file), target);
      return `${toFolder(file)} > ${toFolder(imported)}`;
    });
  });
  return [...new Set(edges)].filter((edge) => edge.split(' > ')[0] !== edge.split(' > ')[1]);
}

/** What can be reached by arrows. */
function reach(from: string, arrows: readonly Edge[], seen = new Set<string>()): Set<string> {
  for (const [begin, end = ''] of arrows.map((arrow) => arrow.split(' > '))) {
    if (begin !== from || seen.has(end)) continue;
    seen.add(end);
    reach(end, arrows, seen);
  }
  return seen;
}

const arrows = readArrows();
const imports = readImports();

test('each folder of src/ is in the picture, and nothing else', () => {
  const boxes = [...PICTURE.matchAll(/^ *(\w+)\["/gm)].map(([, box]) => box);
  const folders = new Set(globSync('src/**/*.ts', { cwd: ROOT }).map(toFolder));
  expect(boxes.sort()).toEqual([...folders].sort());
});

test('each arrow of the picture is an import', () => {
  expect(arrows.length).toBeGreaterThan(8);
  expect(arrows.filter((arrow) => !imports.includes(arrow))).toEqual([]);
});

test('each import goes along the arrows', () => {
  const against = imports.filter((edge) => {
    const [from = '', to = ''] = edge.split(' > ');
    return !reach(from, arrows).has(to);
  });
  expect(against).toEqual([]);
});
