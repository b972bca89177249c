/** That main and post work by older Nodes, which other runners may start; `OTHER_NODES` lists them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { startLocalGitHub } from '../../local-github/server.ts';
import { Job } from '../../local-runner/job.ts';
import { describeWith } from '../services/support.ts';
import { createOctoWorld, CURRENT_REPOSITORY } from '../support/examples/octo-world.ts';

const DIST = path.join(import.meta.dirname, '../../dist');
const given = (process.env['OTHER_NODES'] ?? '').split(path.delimiter);
const nodes = given.filter((node) => node !== '' && existsSync(node));
const needed = nodes.length > 0 ? nodes : ['other Nodes, by the variable OTHER_NODES'];

describeWith(needed, 'by another Node', () => {
  test.each(needed)('main mints a token and post revokes it: %s', async (node) => {
    const { world, vars, secrets } = createOctoWorld();
    const tokensBefore = world.tokens.size;
    const github = await startLocalGitHub({ world });
    const job = new Job({ repository: CURRENT_REPOSITORY, apiUrl: github.url });
    const inputs = {
      'client-id': vars.APP_CLIENT_ID,
      'private-key': secrets.APP_PRIVATE_KEY,
      'permission-contents': 'read',
      'git-credentials': 'true',
    };
    try {
      const start = { program: [node] as const, inputs };
      const main = await job.run({ ...start, script: path.join(DIST, 'main/index.js') });
      expect(main.error).toEqual([]);
      expect(main.outputs).toMatchObject({ repositories: '["octo-org/hello"]' });
      expect(world.tokens.size).toBe(tokensBefore + 1);
      const { state } = main;
      const post = await job.run({ ...start, script: path.join(DIST, 'post/index.js'), state });
      expect(post.exitCode).toBe(0);
      expect(post.warning).toEqual([]);
      expect(world.tokens.size).toBe(tokensBefore);
    } finally {
      job.end();
      await github.close();
    }
  });
});
