/** A request to one of the services, and what it answers. */
export interface ServiceRequest {
  method: string;
  /** Host and port as the client wrote them. */
  host: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: string;
  /** By the services' clock. */
  nowMs: number;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON. */
  body?: string | object;
}

/** Ends the handling of a request with the service's own refusal. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(status: number, body: string | object, headers: Record<string, string> = {}) {
    super(`refused with ${status}`);
    this.answer = { status, body, headers };
  }
}

/** Gives the parsed JSON object; an empty one for anything else. */
export function toObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

export function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function readBearer({ headers }: ServiceRequest): string {
  return /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1] ?? '';
}
