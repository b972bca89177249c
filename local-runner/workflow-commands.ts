/** Reads what a step prints the way a runner does: masks and annotations out of lines like `::error::words`. */

export interface Printed {
  masks: string[];
  error: string[];
  warning: string[];
  notice: string[];
  debug: string[];
  /** Names of all other commands. */
  others: string[];
  /** Every line that is no command. */
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
  const printed: Printed = { masks: [], error: [], warning: [], notice: [], debug: [], others: [], lines: [] };
  for (const line of stdout.split(/\r\n|\r|\n/).filter((each) => each !== '')) {
    const found = /^\s*::([^: ]+)(?: .*?)?::(.*)$/.exec(line) ?? /##\[([^\] ]+)[^\]]*\](.*)$/.exec(line);
    const command = found?.[1]?.toLowerCase() ?? '';
    const text = decode(found?.[2] ?? '');
    if (command === 'add-mask') printed.masks.push(text);
    else if (command === 'error' || command === 'warning' || command === 'notice' || command === 'debug') {
      printed[command].push(text);
    } else if (OTHERS.has(command)) printed.others.push(command);
    else printed.lines.push(line);
  }
  return printed;
}

function decode(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
