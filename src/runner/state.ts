/** What the main step leaves for the post step: all that is needed to take back what it handed out. */
import * as core from '@actions/core';
import type { Revocation } from '../credentials/revocation.ts';
import { toGitCredential } from '../git/credentials.ts';
import { toBasicCredential } from '../github/call.ts';
import type { Connection } from '../github/connect.ts';
import { mask, maskPassword } from './masks.ts';

interface State {
  /** Absent when main did not come to the point of opening one. */
  connection?: Connection;
  revocations: readonly Revocation[];
  /** The file that git includes, from before it is written. */
  gitFile?: string | undefined;
}

const KEY = 'scoped-token';

/** A later save replaces an earlier one. @throws when the runner's file cannot be written */
export function saveState(state: State): void {
  core.saveState(KEY, JSON.stringify(state));
}

/** Masks every secret in it before anything else. @throws when it is not what was saved, without showing it */
export function loadState(): State {
  const text = core.getState(KEY);
  if (text === '') return { revocations: [] };
  const state = parse(text);
  for (const revocation of state.revocations) {
    [revocation.token, toGitCredential(revocation.token)].forEach(mask);
    if (revocation.kind !== 'oauth-token') continue;
    mask(revocation.clientSecret);
    mask(toBasicCredential(revocation.clientId, revocation.clientSecret));
  }
  if (state.connection?.proxy !== undefined) maskPassword(new URL(state.connection.proxy));
  return state;
}

/** JSON's own errors quote the text. */
function parse(text: string): State {
  try {
    return JSON.parse(text) as State;
  } catch {
    throw new Error('what the main step left in the state cannot be read');
  }
}
