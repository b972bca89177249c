/** Sends a signal to a step that is running, as the runner does when a job is cancelled. */
import type { Story } from './story.ts';

/** What a step's `onStart` takes. */
type OnStart = (pid: number) => void;

/** As soon as something is so, and `delayMs` later. */
export function sendWhen(isSo: () => boolean, signal: NodeJS.Signals, delayMs = 0): OnStart {
  return (pid) => {
    const timer = setInterval(() => {
      if (!isSo()) return;
      clearInterval(timer);
      setTimeout(() => process.kill(pid, signal), delayMs);
    }, 10);
    timer.unref();
  };
}

/** As soon as GitHub has been asked so many times since the story began. */
export function sendAtRequest(count: number, { github }: Story, signal: NodeJS.Signals, delayMs = 0): OnStart {
  return sendWhen(() => github.requests.length >= count, signal, delayMs);
}
