/**
 * Reads what a step prints the way a runner does: masks and annotations out of lines like
 * `::error::words`.
 */

export interface Printed {
  masks: string[];
  error: string[];
  warning: string[];
  notice: string[];
  debug: string[];
  /** Names of all other commands. */
  others: string[];
  /** Every line that is not a command. */
  lines: string[];
}

/** What the runner knows besides; an unknown name makes no command. */
const OTHERS: ReadonlySet<string> = new Set([
  ...['set-env', 'set-output', 'save-state', 'add-path', 'add-matcher', 'remove-matcher'],
  ...['group', 'endgroup', 'echo', 'stop-commands', 'internal-set-repo-path'],
]);

/**
 * Blanks before `::` are skipped; the older form `##[name]words` counts anywhere in a line.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function readCommands(stdout: string): Printed {
  const printed: Printed = {
    masks: [],
    error: [],
    warning: [],
    notice: [],
    debug: [],
    others: [],
    lines: [],
  };
  for (const line of stdout.split(/\r\n|\r|\n/).filter((each) => each !== '')) {
    const { name, text } = findCommand(line) ?? { name: '', text: '' };
    if (name === 'add-mask') printed.masks.push(text);
    else if (name === 'error' || name === 'warning' || name === 'notice' || name === 'debug')
      printed[name].push(text);
    else if (OTHERS.has(name)) printed.others.push(name);
    else printed.lines.push(line);
  }
  return printed;
}

interface Command {
  name: string;
  text: string;
}

function findCommand(line: string): Command | undefined {
  const trimmed = line.trimStart();
  return (
    (trimmed.startsWith('::') ? readCommand(trimmed, '::', '::') : undefined) ??
    readCommand(line, '##[', ']')
  );
}

/** The name stands between the markers, before a blank and the command's properties. */
function readCommand(line: string, opening: string, closing: string): Command | undefined {
  const begin = line.indexOf(opening);
  const end = line.indexOf(closing, begin + opening.length);
  if (begin < 0 || end < 0) return undefined;
  const [name = ''] = line.slice(begin + opening.length, end).split(' ');
  return { name: name.toLowerCase(), text: decode(line.slice(end + closing.length)) };
}

function decode(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
