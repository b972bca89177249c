/**
 * `npm start`: shows on a GitHub of its own what the actions do. Demos may be named: `npm start --
 * mistakes`.
 */
import { appJwt } from './app-jwt.ts';
import { findMissingBundles, type Demo } from './demo-job.ts';
import { installationToken } from './installation-token.ts';
import { keyless } from './keyless.ts';
import { mistakes } from './mistakes.ts';
import { oauthAuthorization } from './oauth-authorization.ts';
import { oauthToken } from './oauth-token.ts';
import { runDemos } from './run-demos.ts';
import { userToken } from './user-token.ts';

const DEMOS: readonly Demo[] = [
  installationToken,
  keyless,
  mistakes,
  userToken,
  oauthToken,
  oauthAuthorization,
  appJwt,
];

async function run(names: readonly string[]): Promise<number> {
  const known = DEMOS.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no demo ${unknown.join(', ')}. The demos are: ${known.join(', ')}.`);
    return 2;
  }
  const demos = DEMOS.filter(({ name }) => names.length === 0 || names.includes(name));
  const missing = findMissingBundles(demos);
  if (missing.length > 0) {
    console.error(`Not built: ${missing.join(', ')}; run npm run build first.`);
    return 1;
  }
  return runDemos(demos, console.log);
}

process.exitCode = await run(process.argv.slice(2));
