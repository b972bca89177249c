/**
 * What must hold of every step: valid exchanges, one annotation for a failure, and no secret where
 * it does not belong.
 */
import { expect } from '@jest/globals';
import { validateExchange } from './openapi/openapi.ts';
import { saidBy, tokensOf } from './reading.ts';
import type { StoryStep } from './story-step.ts';

/**
 * Of every request:
 * https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api#headers
 */
const HEADERS: Record<string, unknown> = {
  accept: 'application/vnd.github+json',
  'x-github-api-version': '2022-11-28',
  'user-agent': expect.stringMatching(/^scoped-token\/\d+\.\d+\.\d+$/),
};

/** @throws jest's own error on the first invariant that does not hold */
export function expectStepInvariants(step: StoryStep, isPost: boolean): void {
  expect(step.stderr).toBe('');
  expect(step.others).toEqual([]);
  expect(step.requests.flatMap(validateExchange)).toEqual([]);
  for (const { headers } of step.requests) expect(headers).toMatchObject(HEADERS);
  if (step.signal === null) expect([0, 1]).toContain(step.exitCode);
  expect(step.error).toHaveLength(step.exitCode === 0 || step.signal !== null ? 0 : 1);
  for (const message of [...step.error, ...step.warning, ...step.notice])
    expect(message).toMatch(/^(?=.*\S)[^\p{Cc}]+$/u);
  if (isPost) expect(step.exitCode).toBe(0);
  // A token that is not valid is the one finding that a failed step hands over.
  if (step.exitCode !== 0) expect([{}, { valid: 'false' }]).toContainEqual(step.outputs);
  // Where it could not hand anything over, a step refuses to run before it has read an input.
  const isRefusal = /^GITHUB_(OUTPUT|STATE)\b|#runner-files$/.test(step.error[0] ?? '');
  const readsInputs = !isPost && !(isRefusal && step.masks.length === 0);
  const given = readsInputs ? [...findSecretInputs(step), ...findKeyLines(step)] : [];
  expect(step.masks).toEqual(expect.arrayContaining(given));
  expectNoLeak(step);
}

function expectNoLeak(step: StoryStep): void {
  const tokens = step.requests.flatMap(({ status, responseBody }) =>
    status === 201 || status === 200 ? findTokens(responseBody) : [],
  );
  const outputs = Object.entries(step.outputs).filter(
    ([name]) => !['token', 'tokens', 'jwt'].includes(name),
  );
  const places = {
    said: saidBy(step),
    summary: decodeEntities(step.summary),
    outputs: JSON.stringify(outputs),
    exported: JSON.stringify(step.exported),
  };
  const secrets = [
    ...tokens,
    ...tokens.map(toBasic),
    ...findJwts(step),
    ...findKeyLines(step),
    ...findSecretInputs(step),
  ];
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) {
      if (text.includes(secret)) throw new Error(`a secret was left in: ${place}`);
    }
  }
  // Post needs the tokens and, for some of them, the client secret; nothing else may be written
  // down.
  const { 'access-token': accessToken = '', password = '', otp = '' } = step.inputs;
  const passing = [accessToken, password, otp]
    .map((each) => each.trim())
    .filter((each) => each !== '');
  for (const secret of [...passing, ...findKeyLines(step)])
    expect(JSON.stringify(step.state)).not.toContain(secret);
  for (const name of ['token', 'jwt'])
    if (step.outputs[name]) expect(step.masks).toContain(step.outputs[name]);
  for (const token of Object.values(tokensOf(step))) expect(step.masks).toContain(token);
}

function decodeEntities(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** As git sends it. */
function toBasic(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}

function findTokens(body: unknown): string[] {
  const token =
    typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined;
  return typeof token === 'string' && token !== '' ? [token] : [];
}

function findSecretInputs({ inputs }: StoryStep): string[] {
  return ['client-secret', 'access-token', 'password', 'otp']
    .map((name) => inputs[name]?.trim() ?? '')
    .filter((each) => each !== '');
}

function findJwts({ requests }: StoryStep): string[] {
  return requests
    .map(({ headers }) => (headers.authorization ?? '').replace(/^\w+ /, ''))
    .filter((each) => each !== '');
}

function findKeyLines({ inputs }: StoryStep): string[] {
  return (inputs['private-key'] ?? '')
    .split(/\r|\n|\\n/)
    .map((line) => line.trim())
    .filter((line) => line.length >= 16 && !line.startsWith('-----'));
}
