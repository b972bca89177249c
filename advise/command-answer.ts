/**
 * Answers a question that is a command: `gh pr create`, `curl https://api.github.com/…`, `git
 * push`.
 */
import type { Findings } from './need.ts';
import { GitLogins } from './shell/git-logins.ts';
import { readRun } from './shell/read-run.ts';

export function answerCommand(text: string): Findings {
  const around = {
    variables: new Map([['GH_TOKEN', '{token}']]),
    logins: new GitLogins(),
    folder: '.',
    root: undefined,
    exported: new Map<string, string>(),
  };
  // Without a token curl needs no permission, but whoever asks has one.
  const isBare = /^\s*curl /.test(text) && !/authorization:|\s(-u|--user)\b/i.test(text);
  const found = readRun(isBare ? `${text} -H 'Authorization: {token}'` : text, around);
  const remarks = found.flatMap(({ gap }) => (gap === undefined ? [] : [`Not known: ${gap}.`]));
  const needs = found.flatMap(({ need }) => need ?? []);
  if (needs.length + remarks.length === 0) remarks.push('This command does not call GitHub.');
  return { needs, remarks };
}
