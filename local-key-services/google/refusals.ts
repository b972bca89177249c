/** How Google's APIs refuse. */
import { Refusal } from '../service.ts';

export function refuse(code: number, status: string, message: string): Refusal {
  return new Refusal(code, { error: { code, message, status } });
}

export function unauthenticated(): Refusal {
  return refuse(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
}
