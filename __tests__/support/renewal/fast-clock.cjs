/**
 * Makes the clock of a program and its intervals run fast, and the clock jump. A file that calls it
 * is loaded by `--require` before the program: `--import` would cost it 16 MiB of memory.
 */
const { readFileSync } = require('node:fs');

/**
 * `fromMs` is when it begins to run `pace` times as fast; `beat` is how fast the intervals are, if
 * not as fast; `jumps` is a file with the milliseconds by which the clock has jumped.
 */
module.exports = ({ fromMs, pace, beat = pace, jumps }) => {
  const machine = Date.now;
  const now = () => fromMs + (machine() - fromMs) * pace + readJumps(jumps);
  const Machine = globalThis.Date;

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
};

function readJumps(file) {
  if (file === undefined) return 0;
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}
