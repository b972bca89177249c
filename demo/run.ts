/** `npm start`: shows on a GitHub of its own what the actions do. Chapters may be named: `npm start -- mistakes`. */
import { appJwt } from './app-jwt.ts';
import { installationToken } from './installation-token.ts';
import { mistakes } from './mistakes.ts';
import { oauthAuthorization } from './oauth-authorization.ts';
import { oauthToken } from './oauth-token.ts';
import { play } from './play.ts';
import { findMissingBundles, type Chapter } from './stage.ts';
import { userToken } from './user-token.ts';

const CHAPTERS: readonly Chapter[] = [installationToken, mistakes, userToken, oauthToken, oauthAuthorization, appJwt];

async function run(names: readonly string[]): Promise<number> {
  const known = CHAPTERS.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no chapter ${unknown.join(', ')}. The chapters are: ${known.join(', ')}.`);
    return 2;
  }
  const chapters = CHAPTERS.filter(({ name }) => names.length === 0 || names.includes(name));
  const missing = findMissingBundles(chapters);
  if (missing.length > 0) {
    console.error(`Not built: ${missing.join(', ')}; run npm run build first.`);
    return 1;
  }
  return play(chapters, console.log);
}

process.exitCode = await run(process.argv.slice(2));
