/** What is refused is data, which an action says of its input and a command line of its option. */
import { expect, test } from '@jest/globals';
import { parseApiUrl } from '../../../src/github/api-url.ts';
import { InputError, toSentences, type Refusal } from '../../../src/text/input-error.ts';
import { parseId } from '../../../src/access/ids.ts';
import { parseList } from '../../../src/text/list.ts';
import { parseName } from '../../../src/access/names.ts';
import { parseScopes } from '../../../src/access/oauth-scopes.ts';
import { parsePermissions } from '../../../src/access/permissions/request.ts';

function refusalOf(parse: () => unknown): InputError {
  try {
    parse();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const refusal: Refusal = { input: 'owner', problem: 'is empty', remedy: 'Name an account' };

test('an action names its input', () => {
  expect(new InputError(refusal).message).toBe("Input 'owner' is empty. Name an account.");
});

test('a command line names its option', () => {
  expect(toSentences(refusal, (input) => `Option --${input}`)).toBe(
    'Option --owner is empty. Name an account.',
  );
});

test('a variable of the runner is named by the problem, since it is not an input', () => {
  const { message } = new InputError({
    problem: 'RUNNER_TEMP is not set',
    remedy: 'Run the step on a runner',
  });
  expect(message).toBe('RUNNER_TEMP is not set. Run the step on a runner.');
});

test('a question needs no full stop', () => {
  const { message } = new InputError({
    problem: 'It is not there',
    remedy: "Did you mean 'owner'?",
  });
  expect(message).toBe("It is not there. Did you mean 'owner'?");
});

test('the topic is that of any input unless the refusal has another', () => {
  expect(new InputError(refusal).topic).toBe('invalid-input');
  expect(new InputError({ ...refusal, topic: 'proxy' }).topic).toBe('proxy');
});

test.each<[string, () => unknown]>([
  ['owner', () => parseName('a b', 'owner')],
  ['installation-id', () => parseId('x', 'installation-id')],
  ['repositories', () => parseList(',', 'repositories')],
  ['scopes', () => parseScopes('re po!', 'scopes')],
  ['permissions', () => parsePermissions({ block: 'contents', singles: {} })],
  ['permission-contents', () => parsePermissions({ block: '', singles: { contents: 'all' } })],
  ['github-api-url', () => parseApiUrl('here')],
])('a refusal of %s names it, for a command line, too', (input, parse) => {
  const error = refusalOf(parse);
  expect(error.refusal).toMatchObject({
    input,
    problem: expect.stringMatching(/^[a-z].*[^.]$/),
    remedy: expect.stringMatching(/^[A-Z].*[^.]$/),
  });
  expect(toSentences(error.refusal, (name) => `--${name}`)).toBe(
    error.message.replace(`Input '${input}'`, `--${input}`),
  );
});
