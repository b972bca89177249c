/** What all calls of a step keep to. */

export interface Log {
  info: (line: string) => void;
  warning: (line: string) => void;
}

export interface Limits {
  /** Milliseconds since the process started: nothing begins or goes on after it. */
  deadline: number;
  /** The part before the deadline that is kept for calls which undo something. */
  reserveMs: number;
  /** When it aborts, no call is begun or repeated; a reply under way is still awaited. */
  signal: AbortSignal;
  log: Log;
}
