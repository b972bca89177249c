/**
 * `npm run bench`: what a step costs. `--growth`, `--contention`, `--keyless` and `--jobs` are
 * experiments; with `--check` a missed budget is a failure.
 */
import { parseArgs } from 'node:util';
import { measureContention } from './bench/contention.ts';
import { GitHubProcess } from './bench/github-process.ts';
import { measureGrowth } from './bench/growth.ts';
import { measureJobs } from './bench/jobs.ts';
import { measureKeyless } from './bench/keyless.ts';
import { holds, toBudgetRows, toTable } from './bench/report.ts';
import { measureSteps } from './bench/steps.ts';

/**
 * The ratios of 35 rounds differed by 2 % from run to run, and their spread goes with the root of
 * the rounds. These take about a minute.
 */
const ROUNDS = 200;

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    contention: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    jobs: { type: 'boolean', default: false },
    keyless: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: String(ROUNDS) },
  },
});

const measure = options.contention
  ? measureContention
  : options.growth
    ? measureGrowth
    : options.keyless
      ? measureKeyless
      : options.jobs
        ? measureJobs
        : measureSteps;
const github = await GitHubProcess.start();
try {
  const { rows, budgets } = await measure(github, Number(options.rounds));
  const tables = [rows, toBudgetRows(budgets)].filter((table) => table.length > 0);
  const text = tables.map(toTable).join('\n\n');
  console.log(options.json ? JSON.stringify({ rows, budgets }, null, 2) : text);
  if (options.check && !budgets.every(holds)) process.exitCode = 1;
} finally {
  github.stop();
}
