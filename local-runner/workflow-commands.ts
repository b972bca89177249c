/** Reads what a step prints the way a runner does: masks and annotations out of lines like `::error::words`. */

export interface Printed {
  masks: string[];
  error: string[];
  warning: string[];
  notice: string[];
  debug: string[];
  /** Every line that is no command. */
  lines: string[];
}

/** @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export function readCommands(stdout: string): Printed {
  const printed: Printed = { masks: [], error: [], warning: [], notice: [], debug: [], lines: [] };
  for (const line of stdout.split(/\r?\n/).filter((each) => each !== '')) {
    const [, command, value = ''] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    const text = decode(value);
    if (command === 'add-mask') printed.masks.push(text);
    else if (command === 'error' || command === 'warning' || command === 'notice' || command === 'debug') {
      printed[command].push(text);
    } else printed.lines.push(line);
  }
  return printed;
}

function decode(value: string): string {
  return value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
