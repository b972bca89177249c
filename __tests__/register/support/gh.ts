/**
 * Stands in for `gh`, which talks HTTPS only: records what it was given, and answers as it would
 * with every right.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { text as readText } from 'node:stream/consumers';

/** One call, as the tests read it. */
export interface GhCall {
  args: string[];
  stdin: string;
  host: string | undefined;
  /** Milliseconds since the epoch. */
  at: number;
}

/** What is refused: a part of the command line, and what gh says then. */
export type GhRefusals = Readonly<Record<string, string>>;

async function answer(args: string[]): Promise<void> {
  const stdin = await readText(process.stdin);
  const { GH_RECORD: record = '', GH_REFUSALS: refusals = '', GH_HOST: host } = process.env;
  const call: GhCall = { args, stdin, host, at: Date.now() };
  appendFileSync(record, `${JSON.stringify(call)}\n`);
  const line = args.join(' ');
  const refused = JSON.parse(readFileSync(refusals, 'utf8')) as GhRefusals;
  const words = Object.entries(refused).find(([part]) => line.includes(part))?.[1];
  if (words !== undefined) {
    console.error(words);
    process.exit(1);
  }
  if (line.startsWith('api user')) console.log('octocat');
  else if (line.endsWith('--jq .id')) console.log('500001');
  else if (line.startsWith('api --method GET') && !isThere(line)) {
    console.error('gh: Not Found (HTTP 404)');
    process.exit(1);
  }
}

/**
 * The key to encrypt secrets with is; a secret or a variable only where a test has put its name
 * into a file.
 */
function isThere(line: string): boolean {
  const { HOME: home = '' } = process.env;
  const file = `${home}/gh-existing.json`;
  const existing = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
  return line.endsWith('/public-key') || existing.some((name) => line.endsWith(name));
}

await answer(process.argv.slice(2));
