/** The idle process of `renew-hours`: gets its plan on standard input, and lives until post stops it. */
import { setFlagsFromString } from 'node:v8';
import { listenForStop } from '../../renewal/control-socket.ts';
import type { RenewalPlan } from '../../renewal/plan.ts';
import { readAll } from '../../renewal/read-all.ts';
import { Renewer } from '../../renewal/renewer.ts';

const TICK_MS = 30_000;

async function run(): Promise<void> {
  const renewer = new Renewer(
    JSON.parse(await readAll(process.stdin)) as RenewalPlan,
    process.cwd(),
  );
  process.on('SIGTERM', () => void renewer.terminate().then(() => process.exit()));
  const server = await listenForStop(() => renewer.stop());
  server.on('connection', (socket) => {
    socket.on('close', () => {
      if (renewer.isEnding) process.exit();
    });
  });
  setInterval(() => {
    void renewer.tick().then((end) => {
      if (end) process.exit();
    });
  }, TICK_MS);
  process.stdout.end('ready\n');
}

// Nothing here is worth compiling, and V8's compilers take 10 MiB when they work.
setFlagsFromString('--no-opt --no-maglev --no-sparkplug');
// SIGUSR1 would open Node's inspector, and with it all memory, to whoever reaches loopback.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGUSR1'] as const) process.on(signal, () => undefined);
void run();
