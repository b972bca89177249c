/**
 * docs/troubleshooting.md has a section for each link that a message can end with, in the words of
 * the messages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ERROR_CODES, GitHubError, type ErrorCode } from '../../../src/github/errors.ts';
import { explain } from '../../../src/runner/failure/explain.ts';
import { explainSigning } from '../../../src/signing/signing-advice.ts';
import { SIGNING_CODES, SigningError } from '../../../src/signing/signing-error.ts';
import type { InputTopic } from '../../../src/text/input-error.ts';

/** The type makes it complete. */
const INPUT_TOPICS: Readonly<Record<InputTopic, true>> = {
  runner: true,
  'invalid-input': true,
  'unknown-input': true,
  'missing-credentials': true,
  'id-token': true,
  'private-key': true,
  repositories: true,
  permissions: true,
  proxy: true,
};

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join('src', file), 'utf8'))
  .join('\n');
const OTHER_TOPICS = [...SOURCES.matchAll(/toHelpLink\('([\w-]+)'\)/g)].map(
  ([, topic = '']) => topic,
);
const TOPICS = new Set<string>([
  ...ERROR_CODES,
  ...SIGNING_CODES,
  ...Object.keys(INPUT_TOPICS),
  ...OTHER_TOPICS,
]);

const SECTIONS = new Map(
  readFileSync('docs/troubleshooting.md', 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((section): [string, string] => [
      section.slice(0, section.indexOf('\n')),
      section.slice(section.indexOf('\n')),
    ]),
);

/** Pieces of the messages that a section quotes, between the places that differ. */
function readQuotes(topic: string): string[][] {
  const quotes = (SECTIONS.get(topic) ?? '').match(/^> .*$/gm) ?? [];
  return quotes.map((quote) =>
    quote
      .slice(2)
      .split('…')
      .map((each) => each.replace(/^\. /, '').trim())
      .filter((each) => /\w{2}/.test(each)),
  );
}

/**
 * A refused input is data: neither its name nor the stop between what is wrong and what to do is in
 * one string with the rest.
 */
function toSourceTexts(piece: string): string[] {
  return piece
    .split(/\. (?=[A-Z])/)
    .map((each) => each.replace(/^(Input )?('[\w-]+)?' /, '').replace(/\.$/, ''))
    .filter((each) => /\w{2}/.test(each));
}

test('the topics are those that messages link to', () => {
  expect(OTHER_TOPICS).toEqual(expect.arrayContaining(['runner-files', 'unexpected-failure']));
  expect([...SECTIONS.keys()].sort()).toEqual([...TOPICS].sort());
});

describe.each([...TOPICS])('the section %s', (topic) => {
  test('has an anchor of that name', () => {
    expect(topic).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  });

  test('quotes a message, and explains it', () => {
    const text = SECTIONS.get(topic) ?? '';
    expect(readQuotes(topic).length).toBeGreaterThan(0);
    expect(text.replace(/^> .*$/gm, '').trim().length).toBeGreaterThan(60);
  });
});

const WORDS: Partial<Record<ErrorCode, string>> = {
  'app-not-found': 'Integration not found',
  'key-rejected': 'A JSON web token could not be decoded',
  suspended: 'This installation has been suspended',
  'permission-not-granted': 'The permissions requested are not granted to this installation',
  'grant-mismatch': 'GitHub granted more',
  timeout: 'no answer within 10 s',
  cancelled: 'the job was cancelled',
};

test.each(ERROR_CODES)('the section %s quotes the message as it is', (code) => {
  const details = {
    inaccessible: ['a'],
    fingerprint: 'SHA256:abc',
    ...(code === 'rate-limit' ? { retryAt: 'noon' } : {}),
  };
  const message = explain(
    new GitHubError({ code, message: WORDS[code] ?? 'No', route: 'GET /app', details }),
  );
  for (const piece of readQuotes(code)[0] ?? []) expect(message).toContain(piece);
});

test.each(SIGNING_CODES)('the section %s quotes the message about a signature as it is', (code) => {
  const claims = { iss: '…', sub: '…', aud: '…' };
  const words = code === 'cancelled' ? 'the job was cancelled' : 'No';
  const details = { claims, trust: 'it', key: 'it', permission: 'it' };
  const message = explainSigning(
    new SigningError({ code, purpose: 'Signing', message: words, details }),
    (text) => text,
  );
  // What is refused before any request has the first quote of the section that it shares.
  for (const piece of readQuotes(code).at(-1) ?? []) expect(message).toContain(piece);
});

test.each([...Object.keys(INPUT_TOPICS), ...OTHER_TOPICS].filter((topic) => topic !== 'proxy'))(
  'the section %s quotes text from the source',
  (topic) => {
    const pieces = readQuotes(topic).flat().flatMap(toSourceTexts);
    expect(pieces.filter((piece) => !SOURCES.includes(piece))).toEqual([]);
  },
);

test('links within the page and to others lead somewhere', () => {
  const text = [...SECTIONS.values()].join('\n');
  for (const [, anchor = ''] of text.matchAll(/\]\(#([\w-]+)\)/g))
    expect(SECTIONS.has(anchor)).toBe(true);
  for (const [, file = ''] of text.matchAll(/\]\(([\w-]+\.md)\)/g))
    expect(readdirSync('docs')).toContain(file);
});
