/**
 * What a page of the website is: an entry of the table of pages, and the visit that its handler
 * answers.
 */
import type { Answer } from '../http/answers.ts';
import type { Urls } from '../http/urls.ts';
import type { World } from '../world/world.ts';

export interface Visit {
  world: World;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  /** The fields of a form that was sent. */
  form: URLSearchParams;
  cookies: Readonly<Record<string, string>>;
  urls: Urls;
  nowMs: number;
}

export interface WebRoute {
  on: string;
  handle: (visit: Visit) => Answer;
}

export const SESSION_COOKIE = 'user_session';
export const MANIFEST_COOKIE = 'app_manifest_token';
