/** Demo: a job longer than an hour, whose token is renewed by a process without the key. */
import { readFileSync } from 'node:fs';
import type { Demo } from '../demo-job.ts';

export const longJob: Demo = {
  name: 'long-job',
  title: 'A job that takes longer than an hour',
  steps: ['main', 'renewer', 'renew', 'current', 'post'],
  run: async (job) => {
    const inputs = { repositories: 'deploy', permissions: 'contents: read', 'renew-hours': '3' };
    job.heading('A step mints a token, and leaves a process that renews it every 28 minutes');
    job.noteStep('octo-org/scoped-token@v1', inputs);
    const main = await job.run('main', inputs);
    job.noteLog(main);
    const file = main.outputs['token-file'] ?? '';
    const jwts = main.masks.filter((mask) => mask.startsWith('eyJ')).length;
    job.fact('count the JWTs, one for now and two for each renewal', String(jwts), '13');

    job.heading('Scripts read the current token from a file, actions get it by a step');
    job.fact(
      'read the file',
      readFileSync(file, 'utf8') === main.outputs['token'] ? 'the token' : 'else',
      'the token',
    );
    job.noteStep('octo-org/scoped-token/current@v1', { 'token-file': file });
    const current = await job.runBare('current', { 'token-file': file });
    job.noteLog(current);
    job.fact(
      'compare its output',
      current.outputs['token'] === main.outputs['token'] ? 'equal' : 'another',
      'equal',
    );

    job.heading('At the end of the job the post step stops the process and revokes the token');
    job.noteLog(await job.run('post', inputs, main.state));
    job.fact('count the living tokens', String(job.octo.world.tokens.size), '0');
  },
};
