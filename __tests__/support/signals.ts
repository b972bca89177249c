/** Sends a signal to a step that is running, as the runner does when a job is cancelled. */
import { compilePath } from '../../local-github/http/path-pattern.ts';
import type { Story } from './story.ts';

/** What a step's `onStart` takes. */
type OnStart = (pid: number) => void;

/** As soon as `isDue` says so, and `delayMs` later. */
export function sendWhen(isDue: () => boolean, signal: NodeJS.Signals, delayMs = 0): OnStart {
  return (pid) => {
    const timer = setInterval(() => {
      if (!isDue()) return;
      clearInterval(timer);
      setTimeout(() => process.kill(pid, signal), delayMs);
    }, 10);
    timer.unref();
  };
}

interface Moment {
  /** How many requests for the endpoint the step has sent by then. */
  times?: number;
  delayMs?: number;
}

/** When the step has asked GitHub for an endpoint: `GET /users/{username}`. */
export function sendAt(
  endpoint: string,
  { github }: Story,
  signal: NodeJS.Signals,
  { times = 1, delayMs = 0 }: Moment = {},
): OnStart {
  const [wanted, pattern = ''] = endpoint.split(' ');
  const matchPath = compilePath(pattern);
  const before = github.requests.length;
  const isDue = (): boolean => {
    const asked = github.requests
      .slice(before)
      .filter(({ method, path }) => method === wanted && matchPath(path.replace(/\?.*$/, '')));
    return asked.length >= times;
  };
  return sendWhen(isDue, signal, delayMs);
}
