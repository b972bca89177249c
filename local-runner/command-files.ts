/** The files through which a step hands values to its runner, and how the runner reads them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILES = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const;
type CommandFile = (typeof FILES)[number];

/** The runner's folder for a job, with fresh command files for each step. */
export class RunnerTemp {
  readonly path = mkdtempSync(join(tmpdir(), 'runner-temp-'));
  #steps = 0;

  /** Makes the files for one more step. */
  next(): CommandFiles {
    this.#steps += 1;
    return new CommandFiles(this.path, this.#steps);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export class CommandFiles {
  /** The variables that tell a step where its files and their folder are. */
  readonly env: Readonly<Record<string, string>>;
  readonly #paths: Readonly<Record<CommandFile, string>>;

  constructor(folder: string, step: number) {
    const toPath = (file: CommandFile): string => join(folder, `${file.toLowerCase()}_${step}`);
    this.#paths = Object.fromEntries(FILES.map((file) => [file, toPath(file)])) as Record<CommandFile, string>;
    for (const path of Object.values(this.#paths)) writeFileSync(path, '');
    const variables = FILES.map((file): [string, string] => [`GITHUB_${file}`, this.#paths[file]]);
    this.env = { RUNNER_TEMP: folder, ...Object.fromEntries(variables) };
  }

  /**
   * `name=value` and `name<<delimiter` entries, by what comes first in the line; a later one of the same name wins.
   * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
   */
  readEntries(file: CommandFile): Record<string, string> {
    const entries: Record<string, string> = {};
    const lines = this.readText(file).split('\n');
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

  readText(file: CommandFile): string {
    return readFileSync(this.#paths[file], 'utf8');
  }
}
