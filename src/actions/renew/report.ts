/** Tells the idle process what happens, as lines of JSON on standard output. */
import type { Writable } from 'node:stream';
import type { RenewalReport } from '../../renewal/plan.ts';

/** Resolves to whether it could be said: not when the idle process is gone. */
export type Report = (report: RenewalReport) => Promise<boolean>;

export function createReport(stream: Writable): Report {
  stream.on('error', () => undefined);
  return (report) =>
    new Promise((resolve) => {
      stream.write(`${JSON.stringify(report)}\n`, (error) => {
        resolve(!error);
      });
    });
}
