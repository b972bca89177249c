/** `npm run bench`: what a step costs. `--storm` for a crowd, `--json` for programs, `--check` to fail when a budget is exceeded. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { holds, sizeOf, toStepBudgets, toStormBudgets, type Budget } from './bench/budgets.ts';
import { GitHubProcess } from './bench/github-process.ts';
import { measureGrowth } from './bench/growth.ts';
import { toBudgetText, toComparisonText, toGrowthText, toStormText } from './bench/report.ts';
import { compare } from './bench/rounds.ts';
import { measureStorms } from './bench/storm.ts';
import { Subjects } from './bench/subjects.ts';

interface Report {
  data: Record<string, unknown>;
  text: string;
  budgets: Budget[];
}

/** The ratios of 35 rounds differed by 2 % from run to run, and their spread goes with the root of the rounds. These take about a minute. */
const ROUNDS = 200;

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    storm: { type: 'boolean', default: false },
    rounds: { type: 'string', default: String(ROUNDS) },
  },
});

/** Growth has a dozen cells, each of them in fewer rounds. */
const GROWTH_SHARE = 1 / 25;

async function measureSteps(github: GitHubProcess): Promise<Report> {
  const peer = process.env['BENCH_PEER'];
  const subjects = new Subjects(github, peer === undefined ? undefined : path.resolve(peer));
  try {
    const rounds = Number(options.rounds);
    const comparison = await compare(subjects, rounds);
    const growth = await measureGrowth(github, subjects, Math.ceil(rounds * GROWTH_SHARE));
    return {
      data: { ...comparison, growth, bytes: { main: sizeOf('main/index.js'), post: sizeOf('post/index.js') } },
      text: `${toComparisonText(comparison)}\n\n${toGrowthText(growth)}`,
      budgets: toStepBudgets(comparison, growth),
    };
  } finally {
    subjects.end();
  }
}

async function measureCrowds(github: GitHubProcess): Promise<Report> {
  const storms = await measureStorms(github);
  return { data: { storms }, text: toStormText(storms), budgets: toStormBudgets(storms) };
}

const github = await GitHubProcess.start();
try {
  const { data, text, budgets } = await (options.storm ? measureCrowds(github) : measureSteps(github));
  console.log(options.json ? JSON.stringify({ ...data, budgets }, null, 2) : `${text}\n\n${toBudgetText(budgets)}`);
  if (options.check && !budgets.every(holds)) process.exitCode = 1;
} finally {
  github.stop();
}
