/** The command line of `npm run advise`. */
import { parseArgs } from 'node:util';

export interface Options {
  /** Calls, pasted texts and workflow files; `-` stands for standard input. */
  subjects: string[];
  json: boolean;
  check: boolean;
  public: boolean;
  help: boolean;
}

export const USAGE = `Says which permissions a call or a workflow needs.

  npm run advise 'POST /repos/{owner}/{repo}/issues'    a call: the path in any spelling, or a command
  npm run advise issues.createComment                   an operation, as Octokit or GitHub name it
  npm run advise 'X-Accepted-GitHub-Permissions: …'     a header, or the body of a refusal
  npm run advise .github/workflows/*.yml                workflows: each job, line by line
  npm run advise - < answer.txt                         any of these texts from standard input

Options come after two hyphens: npm run advise -- --check .github/workflows/*.yml
  --check   exit code 1 if a workflow's token step asks for less or more than was found
  --public  with --check: the repositories are public, so reading needs no permission
  --json    the answer for programs
  --help    this text

Exit codes: 0 answered, 1 found by --check, 2 something could not be answered or read.`;

/** @throws TypeError for an option that does not exist */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      public: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return { subjects: positionals, ...values };
}
