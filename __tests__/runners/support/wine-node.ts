/**
 * Runs a script by Node for Windows under wine, as a program for the runner: `node wine-node.ts
 * SCRIPT`.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Debian's `wine` is a shell script, whose shell drops variables with a hyphen in the name, such as
 * inputs.
 */
const WINE = '/usr/lib/wine/wine64';
const { WINDOWS_NODE = '', WINEPREFIX = '' } = process.env;

/** Wine shows the root of this machine as drive Z. */
function toWindows(file: string): string {
  return `Z:${file.replaceAll('/', '\\')}`;
}

/** The variables that hold paths have them as a runner on Windows has. */
function toEnvironment(): NodeJS.ProcessEnv {
  const paths = Object.entries(process.env).filter(([name]) =>
    /^(RUNNER_TEMP$|GITHUB_.*$)/.test(name),
  );
  const turned = paths.map(([name, value = '']): [string, string] => [
    name,
    value.startsWith('/') ? toWindows(value) : value,
  ]);
  // Wine 8 says that it is Windows 7, which Node refuses.
  return {
    ...process.env,
    ...Object.fromEntries(turned),
    NODE_SKIP_PLATFORM_CHECK: '1',
    WINEDEBUG: '-all',
    WINEPREFIX,
  };
}

// Under wine Node cannot open a pipe as its standard output, only a file.
const folder = mkdtempSync(path.join(tmpdir(), 'wine-'));
const [output, errors] = [path.join(folder, 'output'), path.join(folder, 'errors')] as const;
const streams = [openSync(output, 'w'), openSync(errors, 'w')] as const;
const { status } = spawnSync(WINE, [WINDOWS_NODE, toWindows(process.argv[2] ?? '')], {
  env: toEnvironment(),
  stdio: ['ignore', ...streams],
});
for (const stream of streams) closeSync(stream);
process.stdout.write(readFileSync(output));
process.stderr.write(readFileSync(errors));
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
