/** What `gh api` needs: https://cli.github.com/manual/gh_api */
import type { Finding } from '../finding.ts';
import { readGraphql } from '../graphql.ts';
import { needOfPath } from '../call.ts';
import { readArguments, valuesOf, type Command } from './command.ts';

const TAKES_VALUE = new Set(
  (
    '-X --method -f --raw-field -F --field -H --header -q --jq -t --template ' +
    '-p --preview --hostname --input --cache'
  ).split(' '),
);

type Found = Pick<Finding, 'need' | 'gap'>;

export function readGhApi({ words, input }: Command): Found[] {
  const args = readArguments(words.slice(2), TAKES_VALUE);
  const path = args.positionals[0] ?? '';
  const fields = valuesOf(args, '-f', '--raw-field', '-F', '--field');
  if (/^\/?graphql$/.test(path)) {
    const query = fields.find((field) => field.startsWith('query='))?.slice('query='.length);
    return readGraphql(query ?? input ?? '');
  }
  const hasBody = fields.length > 0 || valuesOf(args, '--input').length > 0;
  const method = valuesOf(args, '-X', '--method').at(-1) ?? (hasBody ? 'POST' : 'GET');
  return needOfPath(method, path);
}
