/**
 * Loaded by `--import` before a program: its clock and its intervals run fast, and the clock may
 * jump. `?from=MS&pace=N&beat=N&jumps=FILE` says from when, how fast the clock and the intervals
 * are, and where the milliseconds are written by which it has jumped.
 */
import { readFileSync } from 'node:fs';

const parameters = new URL(import.meta.url).searchParams;
const [from, pace, beat] = ['from', 'pace', 'beat'].map((name) => Number(parameters.get(name)));
const machine = Date.now;
const now = () => from + (machine() - from) * pace + readJumps();
const Machine = globalThis.Date;

function readJumps() {
  try {
    return Number(readFileSync(parameters.get('jumps'), 'utf8'));
  } catch {
    return 0;
  }
}

globalThis.Date = class extends Machine {
  constructor(...given) {
    super(...(given.length > 0 ? given : [now()]));
  }

  static now() {
    return now();
  }
};

const interval = globalThis.setInterval;
globalThis.setInterval = (act, delayMs, ...rest) => interval(act, delayMs / beat, ...rest);
