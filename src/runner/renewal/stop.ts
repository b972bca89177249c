/** Stops the idle process that renews tokens, and learns what it has minted and what became of it. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Revocation } from '../../credentials/revocation.ts';
import { stopBySocket } from '../../renewal/control-socket.ts';
import { JOURNAL, LOG } from '../../renewal/folder.ts';
import type { JournalEntry, LastWords, Note } from '../../renewal/plan.ts';
import { maskToken } from '../masks.ts';
import { endProcess } from './end-process.ts';

/** Time for a mint that is on its way. */
const STOP_MS = 8_000;

export interface StoppedRenewal {
  /** Whether the process was alive and has ended as it should. */
  hasAnswered: boolean;
  /** When the process last showed that it was alive; `undefined` when nobody knows. */
  lastSeen: Date | undefined;
  /** Each token that was minted anew, masked. */
  revocations: Revocation[];
  notes: readonly Note[];
  /** False when the journal is gone or damaged, so that there may be more tokens. */
  isComplete: boolean;
}

/** `pid` is that of the process, `undefined` when it is not known. Never throws. */
export async function stopRenewal(
  folder: string,
  pid: number | undefined,
): Promise<StoppedRenewal> {
  const words = await stopBySocket(folder, STOP_MS);
  if (!words && pid !== undefined) await endProcess(pid, path.basename(folder), STOP_MS);
  const journal = readLines(path.join(folder, JOURNAL));
  const notes = readLines(path.join(folder, LOG)).values as Note[];
  const entries = unite(journal.values as JournalEntry[], words);
  for (const { token } of entries) maskToken(token);
  return {
    hasAnswered: words !== undefined,
    lastSeen: findLastSeen(path.join(folder, LOG)),
    revocations: entries.map(({ account, token, receivedAt }) => {
      return { kind: 'installation-token', owner: account, token, receivedAt };
    }),
    notes: words?.notes ?? notes,
    isComplete: words !== undefined || journal.isComplete,
  };
}

/** What could not be written for want of space, the process has said. */
function unite(journal: readonly JournalEntry[], words: LastWords | undefined): JournalEntry[] {
  const entries = [...journal, ...(words?.journal ?? [])];
  return [...new Map(entries.map((entry) => [entry.token, entry])).values()];
}

function readLines(file: string): { values: unknown[]; isComplete: boolean } {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    const isComplete = lines.pop() === '';
    return { values: lines.map((line): unknown => JSON.parse(line)), isComplete };
  } catch {
    return { values: [], isComplete: false };
  }
}

function findLastSeen(file: string): Date | undefined {
  try {
    return statSync(file).mtime;
  } catch {
    return undefined;
  }
}
