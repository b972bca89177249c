/** `npm run advise`: which permissions a call or a workflow needs. */
import { text } from 'node:stream/consumers';
import '../local-runner/workflow/json-imports.ts';
import { advise } from './program.ts';

const { stdout, stderr, code } = await advise(process.argv.slice(2), () => text(process.stdin));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = code;
