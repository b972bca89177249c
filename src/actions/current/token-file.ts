/** The file with the current token, of another step of the same job. */
import path from 'node:path';
import { DECLARED_INPUTS } from '../../inputs/generated/current.ts';
import { checkInputNames } from '../../inputs/names.ts';
import { readText } from '../../inputs/values.ts';
import { TOKEN, TOKEN_DETAILS } from '../../renewal/folder.ts';
import { readTempFolder } from '../../runner/environment.ts';
import { isPlannedFolder, readOwnFile } from '../../runner/git-file.ts';
import { maskToken } from '../../runner/masks.ts';
import { InputError } from '../../text/input-error.ts';
import { readString } from '../../text/json.ts';

/** With less, what is handed over may not live to the end of the next step. */
const MIN_LEFT_MS = 5 * 60_000;

interface CurrentToken {
  token: string;
  expiresAt: string;
}

/** Masks it before anything is said of it. @throws InputError for a file of another kind, or when its time is over soon */
export async function readCurrentToken(): Promise<CurrentToken> {
  await checkInputNames(DECLARED_INPUTS);
  const file = readText('token-file');
  if (file === '') {
    throw inputError(
      'is empty',
      "Give the output 'token-file' of a step with 'renew-hours' or 'gh-credentials'",
    );
  }
  const folder = path.dirname(file);
  if (path.basename(file) !== TOKEN || !isPlannedFolder(folder, readTempFolder())) {
    throw inputError(
      'is not a file that the action has made in this job',
      "Give the output 'token-file' of the step that mints the token",
    );
  }
  const current = parse(readOwnFile(path.join(folder, TOKEN_DETAILS)));
  if (!current) {
    throw inputError(
      'leads to no token: the file is not there any more, or somebody has changed it',
      'Mint again, in a step before this one',
    );
  }
  requireLife(current);
  return current;
}

/** Both in one file, so that they belong together whenever it is read. */
function parse(text: string): CurrentToken | undefined {
  const data = toData(text);
  const [token, expiresAt] = [readString(data, 'token') ?? '', readString(data, 'expiresAt') ?? ''];
  if (!/^[\x21-\x7e]{4,4096}$/.test(token)) return undefined;
  maskToken(token);
  return Number.isNaN(Date.parse(expiresAt)) ? undefined : { token, expiresAt };
}

function toData(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function requireLife({ expiresAt }: CurrentToken): void {
  const leftMs = Date.parse(expiresAt) - Date.now();
  if (leftMs >= MIN_LEFT_MS) return;
  const minutes = Math.floor(leftMs / 60_000);
  throw inputError(
    minutes < 0
      ? `leads to a token that expired at ${expiresAt}`
      : `leads to a token that expires at ${expiresAt}, in less than 5 minutes`,
    "Mint again in a step before this one, or give 'renew-hours' a larger number",
  );
}

function inputError(problem: string, remedy: string): InputError {
  return new InputError({ input: 'token-file', problem, remedy });
}
