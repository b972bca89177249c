/**
 * Processes that outlive their step: the runner leaves them alone until the job is over, and ends
 * them then.
 */
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Those with the job's `RUNNER_TRACKING_ID` in their environment. Only Linux shows it.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs
 */
export function findOrphans(trackingId: string): number[] {
  if (process.platform !== 'linux') return [];
  const entry = `RUNNER_TRACKING_ID=${trackingId}`;
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.filter((id) => readEnvironment(id).includes(entry)).map(Number);
}

/** One look, as the runner takes it: what is started meanwhile lives on. */
export function endOrphans(trackingId: string): void {
  for (const pid of findOrphans(trackingId)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  }
}

/** Gives nothing for a process that is gone, or is somebody else's. */
function readEnvironment(id: string): string[] {
  try {
    return readFileSync(`/proc/${id}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
