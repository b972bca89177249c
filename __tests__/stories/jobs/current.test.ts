/** current: the token that was renewed last, masked, for the actions that take one. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import { FastJob } from '../../support/renewal/fast-job.ts';

const INPUTS = { permissions: 'contents: read', 'gh-credentials': 'true' };

gitStories('current', (begin) => {
  test('gives the token and its expiry, masked before anything else, without a request and without a post', async () => {
    const job = await begin();
    const main = await job.main(INPUTS);
    const current = await job.story.run('current', {
      'token-file': main.outputs['token-file'] ?? '',
    });
    const { token = '', 'expires-at': expiresAt } = main.outputs;
    expect(current.outputs).toEqual({ token, 'expires-at': expiresAt });
    expect(current.stdout.split('\n')[0]).toBe(`::add-mask::${token}`);
    expect(current.calls).toEqual([]);
    expect(current.state).toEqual({});
    await job.post(main);
  });

  test('gives the renewed one', async () => {
    const job = new FastJob(await begin());
    const main = await job.main({ ...INPUTS, 'renew-hours': '2' });
    const next = await job.renew(main);
    const { outputs } = await job.job.story.run('current', {
      'token-file': main.outputs['token-file'] ?? '',
    });
    expect(outputs['token']).toBe(next);
    await job.post(main);
  });

  test.each([
    ['in less than 5 minutes', 4, /expires at .*Z, in less than 5 minutes\. Mint again/],
    ['already', -1, /expired at .*Z\. Mint again/],
  ])('fails when the token expires %s', async (_, minutes, words) => {
    const job = await begin();
    const main = await job.main(INPUTS);
    const file = main.outputs['token-file'] ?? '';
    const expiresAt = new Date(Date.now() + minutes * 60_000).toISOString();
    writeFileSync(`${file}.json`, JSON.stringify({ token: main.outputs['token'], expiresAt }));
    const current = await job.story.run('current', { 'token-file': file });
    expect(current.error).toEqual([expect.stringMatching(words)]);
    expect(current.masks).toContain(main.outputs['token']);
    await job.post(main);
  });

  test('refuses every file but one that the action has made', async () => {
    const job = await begin();
    const main = await job.main(INPUTS);
    const file = main.outputs['token-file'] ?? '';
    const temp = job.story.job.temp.path;
    const other = path.join(temp, 'other');
    mkdirSync(other);
    writeFileSync(path.join(other, 'token'), readFileSync(file));
    writeFileSync(path.join(other, 'token.json'), readFileSync(`${file}.json`));
    for (const each of [
      '',
      'token',
      `${file}.json`,
      path.join(other, 'token'),
      path.join(temp, '../token'),
    ]) {
      const { error } = await job.story.run('current', { 'token-file': each });
      expect(error).toEqual([
        expect.stringMatching(/'token-file' is (empty|not a file that the action has made)/),
      ]);
    }
    rmSync(`${file}.json`);
    symlinkSync(path.join(other, 'token.json'), `${file}.json`);
    for (const text of [undefined, '{}', '{"token":1}', 'x'.repeat(99)]) {
      if (text !== undefined) {
        rmSync(`${file}.json`);
        writeFileSync(`${file}.json`, text);
      }
      const { error } = await job.story.run('current', { 'token-file': file });
      expect(error).toEqual([expect.stringMatching(/'token-file' leads to no token/)]);
    }
    await job.post(main);
  });
});
