/** Has the JWTs for all renewals signed now, so that what renews needs no key. */
import { JWTS_MS, toStarts, toWindow } from '../../renewal/schedule.ts';
import type { RenewalPlan, SignedJwt } from '../../renewal/plan.ts';
import { mask } from '../../runner/masks.ts';
import { createAppJwt } from '../../signing/app-jwt.ts';
import type { Signer } from '../../signing/signer.ts';

/** How many are signed at once: a key service takes its time for each, and limits their number. */
const AT_ONCE = 8;

interface Ahead {
  appId: string;
  signer: Signer;
  hours: number;
  /** The runner's clock, and how far GitHub's is ahead of it, in milliseconds. */
  now: number;
  offsetMs: number;
}

/** Masks each JWT. @throws what the signer throws */
export async function signAhead({
  appId,
  signer,
  hours,
  now,
  offsetMs,
}: Ahead): Promise<Pick<RenewalPlan, 'starts' | 'jwts'>> {
  const starts = toStarts(now, hours);
  const times = starts.flatMap((start) => JWTS_MS.map((afterMs) => start + afterMs));
  const jwts: SignedJwt[] = [];
  for (let index = 0; index < times.length; index += AT_ONCE) {
    const signed = times.slice(index, index + AT_ONCE).map(async (time) => {
      const options = { id: appId, signer, now: time + offsetMs, jitter: Math.random() };
      const { jwt } = await createAppJwt(options);
      mask(jwt);
      return { jwt, ...toWindow(time) };
    });
    jwts.push(...(await Promise.all(signed)));
  }
  return { starts, jwts };
}
