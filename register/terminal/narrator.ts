/** Prints what happens, and reads what is typed: a pasted address, or a decision. */
import type { Callback } from '../app/callback.ts';
import type { Choice, Progress, State } from '../progress.ts';
import type { Terminal } from './terminal.ts';

/** Letters that stand for decisions; Enter alone is the first. */
const KEYS: Readonly<Record<string, Choice>> = { '': 'retry', f: 'save-to-file', s: 'skip' };

export function narrate(progress: Progress, terminal: Terminal): void {
  progress.listen((state, line) => {
    if (line !== undefined) terminal.say(line);
    const offers = Object.entries(KEYS).flatMap(([key, choice]) => {
      const words = state.choices[choice];
      return words === undefined ? [] : [`${key === '' ? 'Enter' : `${key} and Enter`}: ${words}`];
    });
    if (offers.length > 0) terminal.say(`  ${offers.join(' · ')}`);
    if (state.installationUrl !== undefined && line?.startsWith('Install'))
      terminal.say(`  ${state.installationUrl}`);
    if (state.step === 'finished') terminal.say(toEnd(state));
  });
}

function toEnd({ commands, workflow }: State): string {
  return ['', ...commands, ...(commands.length > 0 ? [''] : []), workflow ?? ''].join('\n');
}

/**
 * Reads lines until the input ends, or until Enter when all is over: the page stays open that long.
 */
export function takeLines(
  terminal: Terminal,
  callback: Callback,
  progress: Progress,
): { untilClosed: () => Promise<void> } {
  const over = new AbortController();
  terminal.hideInput();
  const reading = (async () => {
    for (
      let line = await terminal.readLine();
      line !== undefined;
      line = await terminal.readLine()
    ) {
      if (over.signal.aborted) return;
      takeLine(line.trim(), terminal, callback, progress);
    }
  })();
  return {
    untilClosed: async () => {
      over.abort();
      if (process.stdin.isTTY) terminal.say('Press Enter to end; the page is open until then.');
      await reading;
    },
  };
}

function takeLine(line: string, terminal: Terminal, callback: Callback, progress: Progress): void {
  const choice = KEYS[line];
  if (choice !== undefined && progress.choose(choice)) return;
  if (line === '') return;
  const receipt = callback.receivePasted(line);
  const answers = {
    accepted: 'Received.',
    repeated: 'The address was received before.',
    'no-code': 'The address holds no code. Copy all of it, from http:// on.',
    'wrong-state': 'The address is not from this run. Press the button on the page again.',
  };
  terminal.say(answers[receipt]);
}
