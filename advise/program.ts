/**
 * The program behind `npm run advise`: answers each subject of its command line, for people or for
 * programs.
 */
import { answer } from './answer.ts';
import { toAnswerText } from './answer-text.ts';
import { readOptions, USAGE, type Options } from './options.ts';

const DIFFERS = 1;
const NOT_ANSWERED = 2;

export interface Output {
  stdout: string;
  stderr: string;
  code: number;
}

/**
 * What was found about a call or a file, for people and for programs, and the exit code that it
 * leads to.
 */
interface Result {
  text: string;
  json: object;
  code: number;
}

/** @param readInput reads standard input to its end */
export async function advise(
  args: readonly string[],
  readInput: () => Promise<string>,
): Promise<Output> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    return { stdout: '', stderr: `${toMessage(error)}\n\n${USAGE}\n`, code: NOT_ANSWERED };
  }
  const { subjects, json, help } = options;
  if (help || subjects.length === 0) {
    return { stdout: `${USAGE}\n`, stderr: '', code: help ? 0 : NOT_ANSWERED };
  }
  const results = await Promise.all(
    subjects.map(async (subject) =>
      /\.ya?ml$/i.test(subject)
        ? toFileResult(subject, options)
        : toCallResult(subject === '-' ? await readInput() : subject),
    ),
  );
  const stdout = json
    ? JSON.stringify(
        results.map((result) => result.json),
        null,
        2,
      )
    : results.map(({ text }) => text).join('\n\n');
  return { stdout: `${stdout}\n`, stderr: '', code: Math.max(...results.map(({ code }) => code)) };
}

async function toCallResult(question: string): Promise<Result> {
  const found = await answer(question);
  const code = found.needs.length > 0 ? 0 : NOT_ANSWERED;
  return { text: toAnswerText(found), json: found, code };
}

async function toFileResult(file: string, options: Options): Promise<Result> {
  try {
    // The parser of workflows takes its time to load, and a call does not need it.
    const { adviseFile, differs, toFileText } = await import('./workflow/file.ts');
    const found = adviseFile(file);
    const isDifferent = found.advices.some((advice) => differs(advice, options.public));
    const code = isDifferent && options.check ? DIFFERS : 0;
    return { text: toFileText(found), json: found, code };
  } catch (error) {
    const reason = toMessage(error);
    return { text: `${file}\n\n  ${reason}`, json: { file, error: reason }, code: NOT_ANSWERED };
  }
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
