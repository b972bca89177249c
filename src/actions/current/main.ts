/** The main step of current: reads the token that is current now, masks it and hands it over. */
import { runStep } from '../../runner/run-step.ts';
import { readCurrentToken } from './token-file.ts';
import { setOutputs } from '../../outputs/outputs.ts';
import { log } from '../../runner/log.ts';

void runStep(async () => {
  const { token, expiresAt } = await readCurrentToken();
  setOutputs({ token, 'expires-at': expiresAt });
  log.info(`The current token expires at ${expiresAt}.`);
});
