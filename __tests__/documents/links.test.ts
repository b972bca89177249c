/** That the links of the documents lead somewhere. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...globSync('docs/*.md', { cwd: ROOT }).sort(),
];

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Fenced blocks, which may be indented. */
const FENCED = /^ *```.*?^ *```$/gms;

/** The anchors that GitHub gives to the headings of a page, and those set by hand. */
function findAnchors(markdown: string): string[] {
  const text = markdown.replace(FENCED, '');
  const slugs = [...text.matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
  const numbered = slugs.map((slug, index) => {
    const earlier = slugs.slice(0, index).filter((each) => each === slug).length;
    return earlier === 0 ? slug : `${slug}-${String(earlier)}`;
  });
  return [...numbered, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)];
}

/** Targets of links within the project; what stands in code is not a link. */
function findLinks(markdown: string): string[] {
  const text = markdown.replace(FENCED, '').replace(/(`+)(?!`).+?\1/g, 'code');
  const links = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)|^\[[^\]]+\]: (\S+)/gm)];
  return [...new Set(links.map(([, inline, reference]) => inline ?? reference ?? ''))].filter(
    (target) => !/^[a-z]+:/.test(target),
  );
}

/** Why a link leads nowhere, if it does. */
function findFault(file: string, link: string): string | undefined {
  const [target = '', anchor] = link.split('#');
  const page = target === '' ? file : path.join(path.dirname(file), target);
  if (page.startsWith('..') || !existsSync(path.join(ROOT, page)))
    return `${link}: there is no ${page}`;
  if (anchor === undefined || statSync(path.join(ROOT, page)).isDirectory()) return undefined;
  return findAnchors(read(page)).includes(anchor)
    ? undefined
    : `${link}: ${page} has no such heading`;
}

test.each(DOCUMENTS)('every link of %s leads somewhere', (file) => {
  const links = findLinks(read(file));
  expect(links.map((link) => findFault(file, link)).filter((fault) => fault !== undefined)).toEqual(
    [],
  );
});

test('the documents link to each other', () => {
  expect(DOCUMENTS.flatMap((file) => findLinks(read(file))).length).toBeGreaterThan(10);
});

test('a broken link is found', () => {
  expect(findFault('README.md', 'docs/nowhere.md')).toBe(
    'docs/nowhere.md: there is no docs/nowhere.md',
  );
  expect(findFault('README.md', '#nowhere')).toBe('#nowhere: README.md has no such heading');
  expect(findFault('docs/app-setup.md', '../README.md#quick-start')).toBeUndefined();
});
