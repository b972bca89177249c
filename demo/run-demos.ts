/** Runs demos one after the other, each as a separate job. */
import { DemoJob, type Demo } from './demo-job.ts';
import { Report } from './report.ts';

/** Gives the exit code: 0 if every fact holds, otherwise 1. */
export async function runDemos(
  demos: readonly Demo[],
  write: (line: string) => void,
): Promise<number> {
  const report = new Report(write);
  for (const [index, demo] of demos.entries()) {
    const job = await DemoJob.start(report);
    try {
      report.title(`${index + 1}. ${demo.title}`);
      job.note(`GitHub is a local one, at ${job.github.url}: nothing leaves this machine.`);
      await demo.run(job);
    } catch (error) {
      report.fact('run the demo to its end', String(error), 'no error');
    } finally {
      job.checkForLeaks();
      await job.end();
    }
  }
  return report.end();
}
