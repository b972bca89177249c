/** What curl needs when it calls GitHub's API: https://curl.se/docs/manpage.html */
import { needOfPath } from '../call.ts';
import type { Finding } from '../finding.ts';
import { readGraphql } from '../graphql.ts';
import { readArguments, valuesOf, type Command } from './command.ts';

const TAKES_VALUE = new Set(
  (
    '-X --request -H --header -d --data --data-raw --data-binary --data-urlencode --json -F --form ' +
    '-u --user -o --output -w --write-out -T --upload-file -A --user-agent -m --max-time --retry ' +
    '--retry-delay --connect-timeout --url -e --referer -b --cookie -c --cookie-jar -D --dump-header'
  ).split(' '),
);
const API = /^https:\/\/(api|uploads)\.github\.com(\/|$)/;

export function readCurl({ words, offset }: Command): Finding[] {
  const args = readArguments(words.slice(1).flatMap(splitFlags), TAKES_VALUE);
  const url = [...args.positionals, ...valuesOf(args, '--url')].find((each) => API.test(each));
  if (url === undefined) return [];
  const headers = valuesOf(args, '-H', '--header');
  const login = headers.find((header) => /^authorization:/i.test(header));
  const credential = login ?? valuesOf(args, '-u', '--user')[0];
  // Without a token it needs none.
  if (credential === undefined) return [];
  const data = valuesOf(
    args,
    '-d',
    '--data',
    '--data-raw',
    '--data-binary',
    '--json',
    '-F',
    '--form',
  );
  const isPost =
    data.length > 0 || valuesOf(args, '--data-urlencode', '-T', '--upload-file').length > 0;
  const method = valuesOf(args, '-X', '--request').at(-1) ?? (isPost ? 'POST' : 'GET');
  const found = /\/graphql$/.test(url)
    ? readGraphql(toQuery(data[0] ?? ''))
    : needOfPath(method, url);
  return found.map((each) => ({ offset, credential, ...each }));
}

/** `-sSfX POST` is `-s -S -f -X POST`: curl takes short flags together, the last with a value. */
function splitFlags(word: string): string[] {
  return /^-[A-Za-z]{2,}$/.test(word) && !TAKES_VALUE.has(word.slice(0, 2))
    ? Array.from(word.slice(1), (letter) => `-${letter}`)
    : [word];
}

function toQuery(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    const isRequest = typeof parsed === 'object' && parsed !== null && 'query' in parsed;
    return isRequest && typeof parsed.query === 'string' ? parsed.query : '';
  } catch {
    return '';
  }
}
