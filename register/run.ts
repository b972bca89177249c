/**
 * `npm run register`: from nothing to a GitHub App whose key is stored and that is proven to work.
 */
import { writeFileSync } from 'node:fs';
import { Callback } from './app/callback.ts';
import { InputError } from './github.ts';
import { listRecipes, makePlan } from './plan/interview.ts';
import { KeyGuard } from './key/key-guard.ts';
import { toLongFormUrl, toManifest } from './app/manifest.ts';
import { narrate, takeLines } from './terminal/narrator.ts';
import { openBrowser } from './terminal/open-browser.ts';
import { HELP, readOptions, type Options } from './plan/options.ts';
import type { Plan } from './plan/plan.ts';
import { Problem } from './problem.ts';
import { Progress } from './progress.ts';
import { register } from './registration.ts';
import { checkKeyPlace } from './key/store.ts';
import { Terminal } from './terminal/terminal.ts';
import { toProblem } from './to-problem.ts';
import { renderFile } from './web/page.ts';
import { startPageServer } from './web/server.ts';

const FAILED = 1;

async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    console.log(`${HELP}${listRecipes()}`);
    return 0;
  }
  const terminal = new Terminal();
  try {
    return await registerWith(options, terminal);
  } finally {
    terminal.close();
  }
}

async function registerWith(options: Options, terminal: Terminal): Promise<number> {
  const plan = await makePlan(options, terminal);
  for (const warning of plan.warnings) terminal.note(`Note: ${warning}`);
  if (options['dry-run']) {
    terminal.say(JSON.stringify(toManifest(plan, 'http://127.0.0.1:PORT/callback'), undefined, 2));
    return 0;
  }
  if (options.link) {
    terminal.say(toLongFormUrl({ ...plan, place: toPlace(options, plan) }));
    terminal.say('Take id and key from the page of the app then: docs/app-setup.md, from 2 on.');
    return 0;
  }
  await checkKeyPlace(plan);
  return serveUntilProven(options, plan, terminal);
}

function toPlace({ enterprise }: Options, { owner }: Plan): string {
  if (enterprise !== undefined) return `/enterprises/${encodeURIComponent(enterprise)}`;
  return owner.kind === 'organization' ? `/organizations/${owner.login}` : '';
}

async function serveUntilProven(options: Options, plan: Plan, terminal: Terminal): Promise<number> {
  const callback = new Callback();
  const progress = new Progress();
  const server = await startPageServer(plan, callback, progress);
  const guard = new KeyGuard();
  guard.watch(terminal, progress);
  narrate(progress, terminal);
  await invite(options, server, terminal);
  const lines = takeLines(terminal, callback, progress);
  let exitCode = 0;
  try {
    await register({ plan, progress, guard }, callback.code);
  } catch (error) {
    for (const line of await guard.rescue()) terminal.say(line);
    progress.fail(toProblem(error, 'The registration'));
    exitCode = FAILED;
  }
  await lines.untilClosed();
  await server.close();
  return exitCode;
}

/** Prints the address in any case: a browser may open where nobody sees it. */
async function invite(
  { open, form }: Options,
  { url, session }: { url: string; session: Parameters<typeof renderFile>[0] },
  terminal: Terminal,
): Promise<void> {
  if (form !== undefined) {
    writeForm(form, renderFile(session));
    terminal.say(`Open ${form} in a browser on any machine.`);
  }
  const isOpened = open && (await openBrowser(url));
  terminal.say(`${isOpened ? 'Your browser shows' : 'Open'} ${url}`);
  const { port } = new URL(url);
  if (process.env['SSH_CONNECTION'] !== undefined) {
    terminal.say(
      `From your own machine: ssh -L ${port}:127.0.0.1:${port} and the same host, then open that address.`,
    );
  }
  terminal.say(
    'If the browser cannot reach 127.0.0.1 after GitHub, paste the address that failed here (it is not shown).',
  );
  terminal.say('Ctrl-C ends the program.');
}

/** @throws Problem when the file exists or cannot be written */
function writeForm(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be written';
    throw new Problem({
      what: `The page cannot be written to ${file}`,
      why,
      next: ["Name another file in '--form'."],
    });
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem) && !(error instanceof InputError)) throw error;
  console.error(error.message);
  // The page's server may be listening already.
  process.exit(FAILED);
}
