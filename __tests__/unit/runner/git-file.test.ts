/** The file for git, as far as a system decides what may be done with it. */
import { expect, test } from '@jest/globals';
import { retryWhileBusy } from '../../../src/runner/git-file.ts';

/** Fails with these codes, one after the other, and then does what it should. */
function failWith(codes: string[]): { act: () => void; calls: () => number } {
  let calls = 0;
  const act = (): void => {
    const code = codes[calls++];
    if (code !== undefined) throw Object.assign(new Error(`${code}: resource busy`), { code });
  };
  return { act, calls: () => calls };
}

test.each([[['EBUSY']], [['EPERM', 'EBUSY']]])(
  'tries again while a file is busy: %j',
  async (codes) => {
    const { act, calls } = failWith(codes);
    await retryWhileBusy(act, [1, 1]);
    expect(calls()).toBe(codes.length + 1);
  },
);

test('gives up after the last wait', async () => {
  const { act, calls } = failWith(['EBUSY', 'EBUSY', 'EBUSY', 'EBUSY']);
  await expect(retryWhileBusy(act, [1, 1])).rejects.toThrow(/EBUSY/);
  expect(calls()).toBe(3);
});

test('does not try again after a lasting failure', async () => {
  const { act, calls } = failWith(['EISDIR']);
  await expect(retryWhileBusy(act, [1, 1])).rejects.toThrow(/EISDIR/);
  expect(calls()).toBe(1);
});
