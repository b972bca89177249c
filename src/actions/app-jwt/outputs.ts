/** The outputs of app-jwt: masks the JWT first, then sets outputs, logs a line, adds a summary. */
import type { AppJwt } from '../../signing/app-jwt.ts';
import { log } from '../../runner/log.ts';
import { mask } from '../../runner/masks.ts';
import { setOutputs } from '../../outputs/outputs.ts';
import { writeSummary } from '../../outputs/summary.ts';

export function writeOutputs({ jwt, expiresAt }: AppJwt, appId: string): void {
  mask(jwt);
  const expiry = expiresAt.toISOString().replace('.000Z', 'Z');
  setOutputs({ jwt, 'expires-at': expiry });
  log.info(
    `Signed a JWT of the app ${appId}; it expires at ${expiry}, and nobody can revoke it before.`,
  );
  writeSummary({ title: 'App JWT', subject: appId }, [
    [
      ['App', appId],
      ['Expires', expiry],
      ['After the job', 'valid until it expires'],
    ],
  ]);
}
