/**
 * nektos/act in host mode: runs a workflow on this machine, with this project's actions and the
 * stand-ins for others.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { STAND_IN_COMMANDS, STAND_INS } from '../../../local-runner/workflow/actions.ts';
import { parseWorkflow } from '../../../local-runner/workflow/parse.ts';
import type { ExampleSetting } from '../../support/examples/setting.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const OWN_ACTIONS = [
  '',
  ...readdirSync(ROOT).filter((name) => existsSync(path.join(ROOT, name, 'action.yml'))),
];
/** The versions that the documents name; act asks for each reference by itself. */
const OTHERS = /uses: ((?!OWNER\/)[\w-]+\/([\w-]+)@v\d+)$/gm;

export interface ActRun {
  exitCode: number | null;
  /** Everything that act printed, secrets masked by it. */
  log: string;
}

/** Runs a workflow in a folder that is gone afterwards. */
export async function runWithAct(workflow: string, setting: ExampleSetting): Promise<ActRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'act-'));
  try {
    const actions = {
      'OWNER/scoped-token@v1': copyOwnActions(folder),
      ...copyStandIns(folder, workflow),
    };
    const { event } = await parseWorkflow(workflow);
    const files = writeFiles(folder, workflow, setting, event);
    const replaced = Object.entries(actions).flatMap(([uses, place]) => [
      '--local-repository',
      `${uses}=${place}`,
    ]);
    return await startAct([event, ...files, ...replaced], folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a release holds of them, and nothing else: neither the sources nor node_modules. */
function copyOwnActions(folder: string): string {
  const place = path.join(folder, 'scoped-token');
  for (const action of OWN_ACTIONS) {
    mkdirSync(path.join(place, action), { recursive: true });
    cpSync(path.join(ROOT, action, 'action.yml'), path.join(place, action, 'action.yml'));
  }
  cpSync(path.join(ROOT, 'dist'), path.join(place, 'dist'), { recursive: true });
  return place;
}

/** Their scripts stay where their libraries are, and are imported from there. */
function copyStandIns(folder: string, workflow: string): Record<string, string> {
  const used = [...workflow.matchAll(OTHERS)].map(([, uses = '', name = '']) => {
    const [from, place] = [path.join(STAND_INS, 'actions', name), path.join(folder, uses)];
    mkdirSync(place, { recursive: true });
    cpSync(path.join(from, 'action.yml'), path.join(place, 'action.yml'));
    writeFileSync(path.join(place, 'package.json'), '{ "type": "module" }');
    for (const script of readdirSync(from).filter((file) => file.endsWith('.ts'))) {
      writeFileSync(
        path.join(place, script),
        `import '${pathToFileURL(path.join(from, script)).href}';\n`,
      );
    }
    return [uses, place] as const;
  });
  return Object.fromEntries(used);
}

/** Gives the options that name the files. */
function writeFiles(
  folder: string,
  workflow: string,
  setting: ExampleSetting,
  event: string,
): string[] {
  const contexts = setting.toContexts(event);
  const { env } = setting.toMachine(contexts);
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(process.execPath, path.join(bin, 'node'));
  const PATH = [bin, STAND_IN_COMMANDS, process.env['PATH']].join(path.delimiter);
  const toFile = (name: string, content: string): string => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const workspace = path.join(folder, 'workspace');
  mkdirSync(workspace);
  const github = contexts['github'] as { event: unknown };
  return [
    ['--workflows', toFile('workflow.yml', workflow)],
    ['--eventpath', toFile('event.json', JSON.stringify(github.event))],
    ['--env-file', toFile('env.yml', stringify({ ...env, PATH }))],
    ['--var-file', toFile('vars.yml', stringify(contexts['vars']))],
    ['--secret-file', toFile('secrets.yml', stringify(contexts['secrets'], { lineWidth: 0 }))],
    ['--directory', workspace],
    ['--action-cache-path', path.join(folder, 'cache')],
  ].flat();
}

async function startAct(options: readonly string[], home: string): Promise<ActRun> {
  const always = [
    '--platform',
    'ubuntu-latest=-self-hosted',
    '--no-skip-checkout',
    '--no-cache-server',
  ];
  const env = { PATH: process.env['PATH'], HOME: home };
  const child = spawn('act', [...options, ...always], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  const [stdout, stderr, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exit,
  ]);
  return { exitCode, log: `${stdout}\n${stderr}` };
}
