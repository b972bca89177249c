/** What was found in a step: something that it needs, or something that could not be understood. */
import type { Need } from './need.ts';

export interface Finding {
  /** Where it stands in the script, as an offset. */
  offset: number;
  /**
   * The text that the token comes from, as in `{steps.app.outputs.token}`; undefined if that is not
   * known.
   */
  credential: string | undefined;
  /** What the call needs; left out if that is not known. */
  need?: Need;
  /** What was not understood, as the beginning of a sentence. */
  gap?: string;
  /**
   * What was not understood is a program or an action, of which it is not known whether it calls
   * GitHub.
   */
  isProgram?: boolean;
  /** Another login that git has at that place, and may use. */
  gitCredential?: string | undefined;
}
