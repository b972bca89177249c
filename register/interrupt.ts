/** Ends the program early without losing the key, and says how to go on. */
import { rescueKey } from './key-file.ts';
import type { Progress, State } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface UnsavedKey {
  slug: string;
  pem: string;
}

/** What a shell makes of SIGINT: https://tldp.org/LDP/abs/html/exitcodes.html */
const INTERRUPTED = 130;

/**
 * GitHub shows a key once, so the end of this program must not be the end of the key. Returns what is
 * told of a key that is stored nowhere yet, and of `undefined` when it is.
 */
export function handleInterrupts(
  terminal: Terminal,
  progress: Progress,
): (key: UnsavedKey | undefined) => void {
  let unsaved: UnsavedKey | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void endEarly(terminal, progress.state, unsaved);
    });
  }
  return (key) => {
    unsaved = key;
  };
}

async function endEarly(
  terminal: Terminal,
  state: State,
  unsaved: UnsavedKey | undefined,
): Promise<void> {
  try {
    if (unsaved) terminal.say(`The key is saved as ${await rescueKey(unsaved.slug, unsaved.pem)}.`);
    terminal.say(toFarewell(state));
  } catch (error) {
    terminal.say(error instanceof Error ? error.message : 'The key is not saved.');
  } finally {
    process.exit(INTERRUPTED);
  }
}

function toFarewell({ step, app, installationUrl }: State): string {
  if (!app)
    return 'Stopped before there was an app. If GitHub has created one anyway, delete it there.';
  if (step === 'register' || step === 'store')
    return `Store the key yourself. The app's ID is ${app.clientId}.`;
  if (step === 'install')
    return `The key is stored. Install the app when you can: ${installationUrl ?? app.url}`;
  return 'The key is stored and the app is installed.';
}
