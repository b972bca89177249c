/** Reports in the post step how the renewal of the tokens went. */
import type { Note } from '../../renewal/plan.ts';
import { log } from '../log.ts';
import type { StoppedRenewal } from './stop.ts';

export function reportRenewal({ hasAnswered, lastSeen, notes, isComplete }: StoppedRenewal): void {
  for (const { kind, at, words } of notes) {
    if (kind === 'renewed') log.info(`At ${toTime(at)} the token was renewed for ${words}.`);
  }
  const ended = notes.find(({ kind }) => kind === 'ended');
  const over = notes.find(({ kind }) => kind === 'over');
  if (over) log.info(`The renewal of the tokens was over at ${toTime(over.at)}.`);
  const warnings = [
    ...notes.filter(({ kind }) => kind === 'failed').map(toFailure),
    ...toMisses(notes),
    ...(ended && !hasAnswered
      ? [`The renewal of the tokens ended at ${toTime(ended.at)}: ${ended.words}.`]
      : []),
    ...(ended || over || hasAnswered ? [] : [toDeath(lastSeen)]),
    ...(isComplete
      ? []
      : [
          'A token that was renewed may still be alive for up to an hour: its record cannot be read.',
        ]),
  ];
  if (warnings.length > 0) log.warning(warnings.join(' '));
}

function toFailure({ at, words }: Note): string {
  return `A renewal of the tokens failed at ${toTime(at)}. ${words}`;
}

function toMisses(notes: readonly Note[]): string[] {
  const missed = notes.filter(({ kind }) => kind === 'missed');
  if (missed.length === 0) return [];
  const times = missed.map(({ words }) => toTime(Date.parse(words))).join(', ');
  return [
    `No token was renewed when it was due, at ${times}: the machine was suspended, or its clock was set.`,
  ];
}

function toDeath(lastSeen: Date | undefined): string {
  const when = lastSeen
    ? `it was last seen at ${toTime(lastSeen.getTime())}`
    : 'at an unknown time';
  return `The process that renews the tokens had died: ${when}. Later steps had the last token until it expired.`;
}

function toTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
