/** A disk of a few kilobytes for a job's files, which can be full or read-only. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@jest/globals';

/** What a file takes at least: https://man7.org/linux/man-pages/man5/tmpfs.5.html */
const PAGE = 4_096;
const PAGES = 32;

export class SmallDisk {
  readonly folder: string;
  readonly #filler: string;

  constructor(folder: string) {
    this.folder = folder;
    this.#filler = path.join(folder, 'filler');
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${PAGES * PAGE}`, 'none', folder]);
  }

  /** Leaves room for so many files, each of a page. */
  fill(room = 0): void {
    this.empty();
    const { bavail } = statfsSync(this.folder);
    writeFileSync(this.#filler, Buffer.alloc((bavail - room) * PAGE));
  }

  /** Takes away what filled it. */
  empty(): void {
    rmSync(this.#filler, { force: true });
  }

  setReadOnly(isReadOnly: boolean): void {
    execFileSync('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, this.folder]);
  }

  /** Also while a process works there. */
  unmount(): void {
    execFileSync('umount', ['--lazy', this.folder]);
  }
}

/** As `test`; it is skipped where nothing can be mounted: that needs root, and not in a container. */
export const withDisks = canMount() ? test : test.skip;

function canMount(): boolean {
  const folder = path.join(tmpdir(), `small-disk-${process.pid}`);
  mkdirSync(folder);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4096', 'none', folder]);
  if (status === 0) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return status === 0;
}
