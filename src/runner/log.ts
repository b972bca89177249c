/** What the step says: lines and annotations, none of which holds a secret. */
import * as core from '@actions/core';
import { redact } from './masks.ts';
import { toOneLine } from '../text/one-line.ts';

/**
 * The runner takes a line that begins with `::`, and one that holds `##[` anywhere, for a command;
 * `core.info` escapes neither.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function escapeCommands(text: string): string {
  return toOneLine(redact(text), Infinity)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '## [');
}

/** `warning`, `notice` and `error` become annotations of the job. */
export const log = {
  debug: (text: string): void => {
    core.debug(redact(text));
  },
  info: (text: string): void => {
    core.info(escapeCommands(text));
  },
  notice: (text: string): void => {
    core.notice(escapeCommands(text));
  },
  warning: (text: string): void => {
    core.warning(escapeCommands(text));
  },
  error: (text: string): void => {
    core.error(escapeCommands(text));
  },
};
