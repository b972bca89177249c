/** That the documents hold true: their YAML uses what action.yml declares, and their links lead somewhere. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, parseDocument } from 'yaml';
import { parsePermissions } from '../../src/scope/permissions.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const ACTION = 'OWNER/scoped-token@v1';
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('docs/*.md', { cwd: ROOT }).sort()];

interface Step {
  id?: string;
  uses: string;
  with?: Record<string, string | number | boolean>;
}

type Declared = Record<'inputs' | 'outputs', Record<string, unknown>>;

/** What `uses:` names → what its action.yml declares. */
const ACTIONS = new Map(
  ['', '/user-token', '/oauth-token', '/oauth-authorization', '/app-jwt'].map((folder) => [
    ACTION.replace('@', `${folder}@`),
    parse(read(`.${folder}/action.yml`)) as Declared,
  ]),
);

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** Fenced blocks, which may be indented; group 1 is the language, group 2 the content. */
const FENCED = /^ *```(\w*)[^\n]*\n(.*?)^ *```$/gms;

const blocks = DOCUMENTS.filter((file) => file === 'README.md' || file.startsWith('docs/')).flatMap((file) => {
  const text = read(file);
  return [...text.matchAll(FENCED)]
    .filter(([, language]) => /^ya?ml$/.test(language ?? ''))
    .map((match) => ({
      at: `${file}:${String(text.slice(0, match.index).split('\n').length)}`,
      yaml: match[2] ?? '',
    }));
});

/** Every step that uses an action, at whatever depth of a workflow or a part of one. */
function findSteps(node: unknown): Step[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(findSteps);
  return 'uses' in node && typeof node.uses === 'string' ? [node as Step, ...inner] : inner;
}

/** `id.output` of each reference to an output of a step that uses this action. */
function findReferences(yaml: string, ids: readonly (string | undefined)[]): string[] {
  return [...yaml.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    .filter(([, id]) => ids.includes(id))
    .map(([, , output = '']) => output);
}

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

/** Targets of links within the project; what stands in code is no link. */
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
  if (page.startsWith('..') || !existsSync(path.join(ROOT, page))) return `${link}: there is no ${page}`;
  if (anchor === undefined || statSync(path.join(ROOT, page)).isDirectory()) return undefined;
  return findAnchors(read(page)).includes(anchor) ? undefined : `${link}: ${page} has no such heading`;
}

test('the README and other documents have YAML that uses the action', () => {
  const users = blocks.filter(({ yaml }) => yaml.includes(ACTION));
  expect(users.filter(({ at }) => at.startsWith('README.md')).length).toBeGreaterThan(3);
  expect(users.filter(({ at }) => at.startsWith('docs/')).length).toBeGreaterThan(0);
});

describe.each(blocks)('the YAML at $at', ({ yaml }) => {
  const steps = findSteps(parseDocument(yaml).toJS());
  const own = steps.flatMap((step) => {
    const action = ACTIONS.get(step.uses);
    return action ? [{ ...step, action }] : [];
  });

  test('can be read, and names the action as all others do', () => {
    expect(parseDocument(yaml).errors).toEqual([]);
    const others = steps.map(({ uses }) => uses).filter((uses) => uses.includes('scoped-token') && !ACTIONS.has(uses));
    expect(others).toEqual([]);
  });

  test('gives declared inputs only, with permissions that exist', () => {
    for (const { with: inputs = {}, action } of own) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
      const singles = Object.entries(inputs).filter(([name]) => name.startsWith('permission-'));
      const asked = parsePermissions({
        block: String(inputs['permissions'] ?? ''),
        singles: Object.fromEntries(singles.map(([name, level]) => [name.slice('permission-'.length), String(level)])),
      });
      expect(asked.kind === 'some' ? asked.warnings : []).toEqual([]);
    }
  });

  test('reads declared outputs only, of steps that have an id', () => {
    for (const { id, action } of own) {
      expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(findReferences(yaml, [id])));
    }
    const readers = [...yaml.matchAll(/steps\.([\w-]+)\./g)].map(([, id]) => id);
    const declaredIds = [...yaml.matchAll(/^[\s-]*id: *([\w-]+) *$/gm)].map(([, id]) => id);
    expect(declaredIds).toEqual(expect.arrayContaining(readers));
  });
});

test.each(DOCUMENTS)('every link of %s leads somewhere', (file) => {
  const links = findLinks(read(file));
  expect(links.map((link) => findFault(file, link)).filter((fault) => fault !== undefined)).toEqual([]);
});

test('the documents link to each other', () => {
  expect(DOCUMENTS.flatMap((file) => findLinks(read(file))).length).toBeGreaterThan(10);
});

test('a link that leads nowhere is found', () => {
  expect(findFault('README.md', 'docs/nowhere.md')).toBe('docs/nowhere.md: there is no docs/nowhere.md');
  expect(findFault('README.md', '#nowhere')).toBe('#nowhere: README.md has no such heading');
  expect(findFault('docs/app-setup.md', '../README.md#quick-start')).toBeUndefined();
});
