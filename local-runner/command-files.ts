/** The files through which a step hands values to its runner, and how the runner reads them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILES = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const;
type CommandFile = (typeof FILES)[number];

/** The runner's folder for a job, with fresh command files for each step. */
export class RunnerTemp {
  readonly path = mkdtempSync(join(tmpdir(), 'runner-temp-'));
  readonly #lineEnd: string | RegExp;
  #steps = 0;

  /** A runner on Windows takes `\r\n` for the end of a line, too; the others do not. */
  constructor({ isWindows = process.platform === 'win32' } = {}) {
    this.#lineEnd = isWindows ? /\r?\n/ : '\n';
  }

  /** Makes the files for one more step. */
  next(): CommandFiles {
    this.#steps += 1;
    return new CommandFiles(this.path, this.#steps, this.#lineEnd);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export class CommandFiles {
  /** The variables that say where its files and their folder are. */
  readonly env: Readonly<Record<string, string>>;
  readonly #paths: Readonly<Record<CommandFile, string>>;
  readonly #lineEnd: string | RegExp;

  constructor(folder: string, step: number, lineEnd: string | RegExp) {
    this.#lineEnd = lineEnd;
    const toPath = (file: CommandFile): string => join(folder, `${file.toLowerCase()}_${step}`);
    this.#paths = Object.fromEntries(FILES.map((file) => [file, toPath(file)])) as Record<
      CommandFile,
      string
    >;
    for (const path of Object.values(this.#paths)) writeFileSync(path, '');
    const variables = FILES.map((file): [string, string] => [`GITHUB_${file}`, this.#paths[file]]);
    this.env = { RUNNER_TEMP: folder, ...Object.fromEntries(variables) };
  }

  /**
   * `name=value` and `name<<delimiter` entries, by what comes first in the line; a later one of the
   * same name wins.
   * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
   */
  readEntries(file: CommandFile): Record<string, string> {
    const entries: Record<string, string> = {};
    const lines = this.readLines(file);
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] ?? '';
      const [equals, marker] = [line.indexOf('='), line.indexOf('<<')];
      if (marker > 0 && (equals < 0 || marker < equals)) {
        const name = line.slice(0, marker);
        const end = lines.indexOf(line.slice(marker + 2), index + 1);
        if (end < 0) throw new Error(`${file}: no end of ${name}`);
        entries[name] = lines.slice(index + 1, end).join('\n');
        index = end;
      } else if (line !== '') {
        if (equals < 1) throw new Error(`${file}: not of the form name=value`);
        entries[line.slice(0, equals)] = line.slice(equals + 1);
      }
    }
    return entries;
  }

  readLines(file: CommandFile): string[] {
    return this.readText(file).split(this.#lineEnd);
  }

  readText(file: CommandFile): string {
    return readFileSync(this.#paths[file], 'utf8');
  }
}
