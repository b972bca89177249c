/** Ends a process that does not answer, and no other one that has got its id. */
import { readFileSync } from 'node:fs';

const LOOK_AGAIN_MS = 50;

/** SIGTERM lets it finish, SIGKILL does not. `mark` is what its arguments must hold. */
export async function endProcess(pid: number, mark: string, timeoutMs: number): Promise<void> {
  const end = Date.now() + timeoutMs;
  send(pid, mark, 'SIGTERM');
  while (isMarked(pid, mark) && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  send(pid, mark, 'SIGKILL');
}

function send(pid: number, mark: string, signal: NodeJS.Signals): void {
  try {
    if (isMarked(pid, mark)) process.kill(pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

/** A process that has ended has no arguments, also when nobody has taken note of its end. */
function isMarked(pid: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(mark);
  } catch {
    return false;
  }
}
