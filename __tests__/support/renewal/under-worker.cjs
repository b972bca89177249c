/** Runs a step as the runner does: below a process called Runner.Worker, which goes on living. Its id goes to RUNNER_WORKER_PID. */
const { spawn } = require('node:child_process');
const fs = require('node:fs');

const [, script, ...args] = process.argv;

function startWorker() {
  const env = { ...process.env, IS_WORKER: '1' };
  const child = spawn(process.execPath, [script, ...args], {
    detached: true,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.once('message', (code) => process.exit(code));
}

function startStep() {
  // Node names its main thread, and with it the process.
  process.title = 'Runner.Worker';
  fs.writeFileSync(process.env.RUNNER_WORKER_PID, String(process.pid));
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  child.once('exit', (code) => {
    process.send(code);
    for (const stream of [1, 2]) fs.closeSync(stream);
    setInterval(() => undefined, 60_000);
  });
}

if (process.env.IS_WORKER) startStep();
else startWorker();
