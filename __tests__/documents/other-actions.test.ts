/**
 * Each input of another action that the documents name is known here: it is the same, or an error
 * says what to write.
 */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { refuseUnknownInputs } from '../../src/inputs/unknown.ts';

const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };
const declared = Object.keys(inputs);

/** The cells of the README's table but for the first column, which has our own names. */
function readTable(): string[] {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('## Moving from another action');
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).flatMap((row) => row.split('|').slice(2));
}

/** What stands in backquotes, up to a value. */
function findNames(text: string): string[] {
  return [...text.matchAll(/`([a-z][a-z0-9_-]*)(?::[^`]*)?`/g)].map(([, name = '']) => name);
}

const comparison = findNames(readFileSync('docs/comparison.md', 'utf8')).filter((name) =>
  /_/.test(name),
);
const others = new Set([...readTable().flatMap(findNames), ...comparison]);
// A variable, as it is said there.
others.delete('no_proxy');
const unlike = [...others].filter((name) => !declared.includes(name));

test('the documents name inputs of other actions', () => {
  expect(unlike).toEqual(
    expect.arrayContaining([
      'app_id',
      'application_id',
      'installation_retrieval_payload',
      'scope',
      'https_proxy',
    ]),
  );
  expect([...others]).toEqual(expect.arrayContaining(['repositories', 'permissions']));
});

test.each(unlike)('%s is refused, and the message says what to write instead', (name) => {
  expect(() => {
    refuseUnknownInputs([name], declared);
  }).toThrow(
    new RegExp(
      `^Input '${name}' does not exist\\. \\S.*('(${declared.join('|')})'|https_proxy|no_proxy)`,
    ),
  );
});

test('all of them are refused in one message', () => {
  const message = (() => {
    try {
      refuseUnknownInputs(unlike, declared);
    } catch (error) {
      return String(error);
    }
    return '';
  })();
  expect(message).toContain(`Inputs ${unlike.map((name) => `'${name}'`).join(', ')} do not exist.`);
});
