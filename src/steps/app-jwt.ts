/** The main step of app-jwt: signs a JWT of the app and hands it over; no request is sent. */
import { createAppJwt } from '../credentials/app-jwt.ts';
import { parsePrivateKey } from '../credentials/private-key.ts';
import { readAppJwtInputs } from '../runner/app-jwt-inputs.ts';
import { handOver } from '../runner/app-jwt-outputs.ts';
import { mask } from '../runner/masks.ts';
import { runStep } from '../runner/step.ts';

void runStep(() => {
  const inputs = readAppJwtInputs();
  if (!inputs) return;
  const { appId: id, lifetimeSeconds } = inputs;
  const key = parsePrivateKey(inputs.privateKey);
  key.secrets.forEach(mask);
  const appJwt = createAppJwt({ id, key, now: Date.now(), jitter: Math.random(), lifetimeSeconds });
  handOver(appJwt, inputs);
});
