/** The main step of app-jwt: signs a JWT of the app and hands it over; GitHub is not asked. */
import { readAppJwtInputs } from './inputs.ts';
import { writeOutputs } from './outputs.ts';
import { runStep } from '../../runner/run-step.ts';
import { createAppJwt } from '../../signing/app-jwt.ts';

void runStep(async (step) => {
  const inputs = await readAppJwtInputs();
  if (!inputs) return;
  const { appId: id, openSigner, lifetimeSeconds } = inputs;
  const signer = openSigner(step.startDeadline(inputs.timeoutMs));
  const now = Date.now();
  const appJwt = await createAppJwt({ id, signer, now, jitter: Math.random(), lifetimeSeconds });
  step.throwIfOver();
  writeOutputs(appJwt, id);
});
