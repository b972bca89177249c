/** Reads in the post step what main has left in the state. */
import * as core from '@actions/core';
import type { Connection } from '../../github/connect.ts';
import { maskItem, type CleanupItem } from './cleanup-item.ts';
import { listValues } from '../environment.ts';
import { maskPassword } from '../masks.ts';
import { STATE_KEY, type StateEntry } from './state.ts';

/** What main has left, in the order in which it was saved. */
export interface LoadedState {
  /** `undefined` when main did not come to the point of opening one. */
  connection: Connection | undefined;
  items: CleanupItem[];
  /** False when there is something that cannot be read. */
  isComplete: boolean;
}

/** Masks every secret in the state before anything else. */
export function loadState(): LoadedState {
  const name = core.getState(STATE_KEY);
  const texts = name === '' ? [] : listValues(`STATE_${name}_`).filter((text) => text !== '');
  const entries = texts.flatMap(parse);
  entries.forEach(maskEntry);
  return {
    connection: entries.find((entry) => entry.kind === 'connection'),
    items: entries.flatMap((entry) => (entry.kind === 'connection' ? [] : [entry])),
    isComplete: entries.length === texts.length,
  };
}

/** JSON's own errors quote the text. */
function parse(text: string): StateEntry[] {
  try {
    return [JSON.parse(text) as StateEntry];
  } catch {
    return [];
  }
}

function maskEntry(entry: StateEntry): void {
  if (entry.kind !== 'connection') maskItem(entry);
  else if (entry.proxy !== undefined) maskPassword(new URL(entry.proxy));
}
