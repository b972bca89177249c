/** What the step says: lines and annotations, none of which holds a secret. */
import * as core from '@actions/core';
import { redact } from './masks.ts';

/** `warning`, `notice` and `error` become annotations of the job. */
export const log = {
  debug: (text: string): void => {
    core.debug(redact(text));
  },
  info: (text: string): void => {
    core.info(redact(text));
  },
  notice: (text: string): void => {
    core.notice(redact(text));
  },
  warning: (text: string): void => {
    core.warning(redact(text));
  },
  error: (text: string): void => {
    core.error(redact(text));
  },
};
