/** What git needs when it talks to GitHub. */
import type { Finding } from '../finding.ts';
import { needOfKnown } from '../known/known-need.ts';
import type { GitLogins } from './git-logins.ts';
import type { Command } from './command.ts';

const READS = new Set(['clone', 'fetch', 'pull', 'ls-remote', 'submodule']);
const PERMISSIONS =
  'https://docs.github.com/apps/creating-github-apps/registering-a-github-app/choosing-permissions-for-a-github-app';
/** A URL of another host than GitHub, or of this machine. */
const ELSEWHERE = /^(https?|ssh|git|file):\/\/(?![^/]*github\.com)[^{]*$|^\.{0,2}\//;

/** @param logins what earlier commands and steps have set up; commands that set it up add to it */
export function readGit(command: Command, logins: GitLogins): Finding[] {
  const { words, offset } = command;
  const { verb, rest, folder, config } = split(words);
  if (verb === 'remote' || verb === 'config') {
    logins.note(rest, config, folder ?? command.folder);
    return [];
  }
  if (verb !== 'push' && !READS.has(verb)) return [];
  if (rest.some((word) => ELSEWHERE.test(word))) return [];
  const credential = logins.find([...config, ...rest], folder ?? command.folder, command.variables);
  if (verb === 'clone') logins.noteClone(rest);
  const need =
    verb === 'push'
      ? needOfKnown('git push', 'contents=write; contents=write,workflows=write', PERMISSIONS)
      : needOfKnown(`git ${verb}`, 'contents=read', PERMISSIONS);
  const gitCredential = logins.findByGh(command.variables);
  return [{ offset, credential, need, gitCredential }];
}

/** `git -C folder -c name=value push …`, apart. */
function split(words: readonly string[]) {
  const config: string[] = [];
  let folder: string | undefined;
  let index = 1;
  for (; words[index]?.startsWith('-'); index += 1) {
    const flag = words[index];
    if (flag === '-c' || flag === '-C') index += 1;
    if (flag === '-c') config.push(words[index] ?? '');
    if (flag === '-C') folder = words[index];
  }
  return { verb: words[index] ?? '', rest: words.slice(index + 1), folder, config };
}
