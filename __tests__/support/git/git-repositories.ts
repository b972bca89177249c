/** Bare repositories on disk, made without a working copy. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

export interface Content {
  files?: Readonly<Record<string, string>>;
  /** Path of a submodule → its URL and commit. */
  submodules?: Readonly<Record<string, { url: string; commit: string }>>;
  /** Branches that begin where `main` is. */
  branches?: readonly string[];
}

/** Gives the commit of its branch `main`. */
export function createBareRepository(root: string, fullName: string, content: Content): string {
  const { files = {}, submodules = {}, branches = [] } = content;
  const folder = path.join(root, `${fullName}.git`);
  mkdirSync(folder, { recursive: true });
  run(folder, ['init', '--quiet', '--bare', '--initial-branch=main']);
  const modules = Object.entries(submodules).map(
    ([at, { url }]) => `[submodule "${at}"]\n\tpath = ${at}\n\turl = ${url}\n`,
  );
  const all = { ...files, ...(modules.length > 0 && { '.gitmodules': modules.join('') }) };
  const commands = [
    'commit refs/heads/main',
    'committer Octo <octo@example.com> 1767600000 +0000',
    ...toData('First'),
    ...Object.entries(all).flatMap(([at, text]) => [`M 100644 inline ${at}`, ...toData(text)]),
    ...Object.entries(submodules).map(([at, { commit }]) => `M 160000 ${commit} ${at}`),
    ...branches.flatMap((branch) => [`reset refs/heads/${branch}`, 'from refs/heads/main', '']),
    '',
  ];
  run(folder, ['fast-import', '--quiet'], commands.join('\n'));
  return readCommit(root, fullName, 'main');
}

/** The commit of a branch, as the server has it. */
export function readCommit(root: string, fullName: string, branch: string): string {
  return run(path.join(root, `${fullName}.git`), ['rev-parse', branch]).trim();
}

/** `name <e-mail>` of who wrote the last commit of a branch, as the server has it. */
export function readAuthor(root: string, fullName: string, branch: string): string {
  return run(path.join(root, `${fullName}.git`), [
    'log',
    '-1',
    '--format=%an <%ae>|%cn <%ce>',
    branch,
  ]).trim();
}

function toData(text: string): string[] {
  return [`data ${String(Buffer.byteLength(text))}`, text];
}

function run(folder: string, args: readonly string[], input = ''): string {
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    input,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
