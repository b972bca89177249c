/** The post step: takes the token away again. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { getInput, getState } from '@actions/core';

rmSync(getState('credentials'), { force: true });
if (getInput('persist-credentials') === 'true') {
  execFileSync('git', [
    '-C',
    getState('folder'),
    'config',
    '--local',
    '--unset-all',
    getState('include'),
  ]);
}
