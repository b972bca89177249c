/** `npm run advise`: which permissions a call or a workflow needs. */
import { text as readAll } from 'node:stream/consumers';
import { answer } from './answer.ts';
import { toAnswerText } from './answer-text.ts';
import { readOptions, USAGE, type Options } from './options.ts';

const NOT_ANSWERED = 2;

async function advise({ subjects, json }: Options): Promise<number> {
  const texts = await Promise.all(
    subjects.map(async (subject) => (subject === '-' ? readAll(process.stdin) : subject)),
  );
  const answers = texts.map(answer);
  console.log(json ? JSON.stringify({ answers }, null, 2) : answers.map(toAnswerText).join('\n\n'));
  return answers.every(({ needs }) => needs.length > 0) ? 0 : NOT_ANSWERED;
}

async function run(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return NOT_ANSWERED;
  }
  if (options.help || options.subjects.length === 0) {
    console.log(USAGE);
    return options.help ? 0 : NOT_ANSWERED;
  }
  return advise(options);
}

process.exitCode = await run(process.argv.slice(2));
