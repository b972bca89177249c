/** The runner's process for the job, by whose end one knows that no post step comes any more. */
import { readFileSync } from 'node:fs';

/** What the runner calls the process of a job: https://github.com/actions/runner/tree/main/src/Runner.Worker */
const WORKER = 'Runner.Worker';

export interface RunnerProcess {
  pid: number;
  identity: string;
}

/**
 * `undefined` where the parent is another one, or cannot be seen: in a container it is not there, and under the hooks of Kubernetes
 * it is a script that ends with the step.
 */
export function findRunnerProcess(parent: number): RunnerProcess | undefined {
  const identity = readIdentity(parent);
  return identity?.startsWith(`(${WORKER})`) ? { pid: parent, identity } : undefined;
}

export function isOver({ pid, identity }: RunnerProcess): boolean {
  return readIdentity(pid) !== identity;
}

/**
 * Name and time of start; `undefined` when it has ended, also when nobody has taken note of that. Ids alone are given out again.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function readIdentity(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')') + 1;
    const [state = '', ...fields] = text.slice(end).trim().split(' ');
    return state === 'Z' || state === 'X'
      ? undefined
      : `${text.slice(text.indexOf('('), end)} ${fields[18] ?? ''}`;
  } catch {
    return undefined;
  }
}
