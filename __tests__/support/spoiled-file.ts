/** A command file of the runner that becomes unusable while a step waits for GitHub's reply. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../local-runner/job.ts';
import type { Story } from './story.ts';

type CommandFile = 'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_ENV' | 'GITHUB_STEP_SUMMARY';

const SPOILERS = {
  /** No longer there. */
  gone: () => undefined,
  folder: (file: string) => mkdirSync(file),
  /** Nobody reads it, so whoever writes to it waits for ever. */
  pipe: (file: string) => execFileSync('mkfifo', [file]),
} as const;

/**
 * The environment for a step whose file is replaced when GitHub answers the next call of `route`.
 */
export function spoilAt(
  route: string,
  name: CommandFile,
  { github, job }: Story,
  spoiler: keyof typeof SPOILERS = 'folder',
): Environment {
  const file = join(job.temp.path, 'spoiled_1');
  writeFileSync(file, '');
  const change = (body: Record<string, unknown>): unknown => {
    rmSync(file);
    SPOILERS[spoiler](file);
    return body;
  };
  github.faults.add({ on: route, then: { kind: 'change', change } });
  return { [name]: file };
}
