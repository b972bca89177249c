/** Files for a program that reads its input from nowhere else, gone as soon as it has ended. */
import { rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives `work` the path of each file, and of the folder that only this user can open. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Buffer>>,
  work: (toPath: (name: string) => string) => Promise<T>,
): Promise<T> {
  // Made with mode 0700: https://nodejs.org/api/fs.html#fspromisesmkdtempprefix-options
  const folder = mkdtempSync(path.join(tmpdir(), 'scoped-token-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  // An interrupted program ends by process.exit, which leaves no time for `finally`.
  process.once('exit', remove);
  try {
    for (const [name, content] of Object.entries(files))
      writeFileSync(path.join(folder, name), content, { flag: 'wx', mode: 0o600 });
    return await work((name) => path.join(folder, name));
  } finally {
    remove();
    process.off('exit', remove);
  }
}
