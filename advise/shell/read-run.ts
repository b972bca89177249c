/**
 * What a shell script does with GitHub: calls, and programs that it starts without saying what
 * these do.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../finding.ts';
import { readLeftOut, readOctokit } from '../script/read-octokit.ts';
import type { Variables } from '../texts.ts';
import type { Command } from './command.ts';
import { readCurl } from './curl.ts';
import { readGh } from './gh.ts';
import { readGit } from './git.ts';
import type { GitLogins } from './git-logins.ts';
import { HARMLESS, INTERPRETERS } from './harmless.ts';
import { readShell } from './read-shell.ts';

export interface TimeSource {
  variables: Variables;
  logins: GitLogins;
  /** The step's working directory, in the repository. */
  folder: string;
  /** Where the repository's files are; undefined if they are not here. */
  root: string | undefined;
  /** Variables for the steps that follow, as written to `GITHUB_ENV`. */
  exported: Variables;
}

/** Scripts that call scripts are followed so far. */
const MAX_DEPTH = 3;

export function readRun(source: string, around: TimeSource, depth = 0): Finding[] {
  return readShell(source, around.variables).flatMap((command) => {
    const placed = { ...command, folder: path.posix.join(around.folder, command.folder) };
    return readCommand(placed, around, depth);
  });
}

function readCommand(command: Command, around: TimeSource, depth: number): Finding[] {
  const [program = '', ...rest] = command.words;
  noteExports(command, around.exported);
  if (program === 'gh') {
    if (rest[0] === 'auth' && rest[1] === 'setup-git') around.logins.setByGh();
    return readGh(command);
  }
  if (program === 'git') return readGit(command, around.logins);
  if (program === 'curl') return readCurl(command);
  const text = toInlineScript(command);
  if (text !== undefined && depth < MAX_DEPTH)
    return moveTo(readRun(text, around, depth + 1), command);
  if (HARMLESS.has(program)) return [];
  return readProgram(command, around, depth);
}

/** `bash -c 'gh api …'`, `eval "gh api …"`. */
function toInlineScript({ words: [program = '', ...rest] }: Command): string | undefined {
  if (program === 'eval') return rest.join(' ');
  if (!/^(ba|z)?sh$/.test(program)) return undefined;
  const at = rest.findIndex((word) => /^-\w*c$/.test(word));
  return at < 0 ? undefined : rest[at + 1];
}

/** A file of the repository is read; of all else it can only be said that it was started. */
function readProgram(command: Command, around: TimeSource, depth: number): Finding[] {
  const { words, offset } = command;
  const isInterpreter = INTERPRETERS.has(words[0] ?? '');
  const name = isInterpreter ? words.slice(1).find((word) => !word.startsWith('-')) : words[0];
  const text =
    name === undefined || depth >= MAX_DEPTH ? undefined : readScript(name, command, around);
  if (text !== undefined && /\.[cm]?[jt]sx?$/.test(name ?? '')) {
    const found = [...readOctokit(text, around.variables), ...readLeftOut(text)];
    return moveTo(
      found.map((each) => ({ ...each, credential: undefined })),
      command,
      name,
    );
  }
  if (text !== undefined && /^#!.*\b(ba|z|da)?sh\b|\.sh$/m.test(`${name}\n${text}`)) {
    return moveTo(readRun(text, around, depth + 1), command, name);
  }
  const shown = words.slice(0, 3).join(' ');
  const gap = `'${shown.replace(/\s+/g, ' ').slice(0, 60)}' runs a program that is not read here`;
  const gitCredential = around.logins.find([], command.folder, around.variables);
  return [{ offset, credential: undefined, gap, isProgram: true, gitCredential }];
}

function readScript(name: string, { folder }: Command, { root }: TimeSource): string | undefined {
  if (root === undefined || !/[./]/.test(name) || name.includes('{…}')) return undefined;
  const inWorkspace = name.replace(/^\{(GITHUB_WORKSPACE|github\.workspace)\}\/?/, '');
  const file = path.resolve(root, inWorkspace === name ? folder : '.', inWorkspace);
  const isInside = file.startsWith(`${path.resolve(root)}${path.sep}`);
  return isInside && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** What was found in another text is shown where that text is called. */
function moveTo(found: Finding[], { offset }: Command, file?: string): Finding[] {
  // Of files that run files, the innermost is named.
  const inFile = (text: string): string =>
    file === undefined || / in [^\s/]*\/\S+$/.test(text) ? text : `${text} in ${file}`;
  return found.map((each) => ({
    ...each,
    offset,
    ...(each.need && { need: { ...each.need, what: inFile(each.need.what) } }),
    ...(each.gap !== undefined && { gap: inFile(each.gap) }),
  }));
}

/** `echo "NAME=value" >> "$GITHUB_ENV"`. */
function noteExports({ words, outputs }: Command, exported: Variables): void {
  if (!outputs.some((output) => /\{(GITHUB_ENV|env\.GITHUB_ENV)\}/.test(output))) return;
  const [, name, value] = /^(\w+)=(.*)$/s.exec(words.slice(1).join(' ')) ?? [];
  if (name !== undefined) exported.set(name, value ?? '');
}
