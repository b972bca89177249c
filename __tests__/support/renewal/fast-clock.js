/** Loaded by `--import` before a program: its clock runs fast, and so do its intervals. `?from=MS&pace=N` says from when. */
const parameters = new URL(import.meta.url).searchParams;
const [from, pace] = ['from', 'pace'].map((name) => Number(parameters.get(name)));
const machine = Date.now;
const now = () => from + (machine() - from) * pace;
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
globalThis.setInterval = (act, delayMs, ...rest) => interval(act, delayMs / pace, ...rest);
