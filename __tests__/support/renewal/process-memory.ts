/** The memory of a process, as somebody sees it who may: https://man7.org/linux/man-pages/man5/proc_pid_mem.5.html */
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;
const PTRACE_SCOPE = '/proc/sys/kernel/yama/ptrace_scope';

/** Another process of the same user cannot be read everywhere. */
export function canReadMemory(): boolean {
  if (process.platform !== 'linux') return false;
  const scope = existsSync(PTRACE_SCOPE) ? Number(readFileSync(PTRACE_SCOPE, 'utf8')) : 0;
  return scope === 0 || (process.getuid?.() === 0 && scope < 3);
}

/** Those that are anywhere in what the process can write to. */
export function findInMemory(pid: number, wanted: readonly Buffer[]): Buffer[] {
  const found = new Set<Buffer>();
  const longest = Math.max(...wanted.map(({ length }) => length));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const [from, to] of listRegions(pid)) {
      for (let at = from; at < to; at += CHUNK) {
        const part = read(memory, at, Math.min(CHUNK + longest, to - at));
        for (const each of wanted) if (part.includes(each)) found.add(each);
      }
    }
  } finally {
    closeSync(memory);
  }
  return [...found];
}

/** Without those of which nothing is in memory: Node reserves far more than it uses. */
function listRegions(pid: number): [from: number, to: number][] {
  const text = readFileSync(`/proc/${pid}/smaps`, 'latin1');
  const entries = text.matchAll(
    /^([\da-f]+)-([\da-f]+) rw.*\n(?:(?![\da-f]+-).*\n)*?Rss: +(\d+) /gm,
  );
  return [...entries]
    .filter(([, , , resident]) => resident !== '0')
    .map(([, from = '', to = '']) => [parseInt(from, 16), parseInt(to, 16)]);
}

function read(memory: number, at: number, length: number): Buffer {
  const part = Buffer.alloc(length);
  try {
    return part.subarray(0, readSync(memory, part, 0, length, at));
  } catch {
    // It was given back meanwhile.
    return Buffer.alloc(0);
  }
}
