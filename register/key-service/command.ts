/** The command-line tool of a key service, with the person's own credentials. */
import { Problem } from '../problem.ts';
import { runProgram, type ProgramResult } from '../run-program.ts';

export interface CommandOptions {
  /** What it is for: `Importing the key into AWS KMS`. */
  what: string;
  input?: string;
}

export interface Command {
  /** Returns what it printed. @throws Problem when it fails */
  run: (args: readonly string[], options: CommandOptions) => Promise<string>;
  /** Also returns a failure. @throws Problem when there is no such program */
  attempt: (args: readonly string[], options: CommandOptions) => Promise<ProgramResult>;
}

export function createCommand(
  programs: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Command {
  const attempt: Command['attempt'] = async (args, { what, input = '' }) => {
    for (const program of programs) {
      try {
        return await runProgram(program, args, { env, input });
      } catch {
        // The next one may be there.
      }
    }
    const names = programs.join(' nor ');
    const why = `${names} cannot be started: there is no such program in the PATH`;
    throw new Problem({ what: `${what} failed`, why, next: ['Install it, and log in with it.'] });
  };
  const run: Command['run'] = async (args, options) => {
    const { isDone, stdout, words } = await attempt(args, options);
    if (isDone) return stdout;
    throw refused(options.what, words);
  };
  return { run, attempt };
}

export function refused(what: string, why: string, next: readonly string[] = []): Problem {
  const login = 'Check that its command-line tool is logged in, and may do this.';
  return new Problem({ what: `${what} failed`, why, next: next.length > 0 ? next : [login] });
}
