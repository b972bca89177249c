/** One visit in, one page out. */
import type { Answer } from '../http/answers.ts';
import { compilePath } from '../http/path-pattern.ts';
import { installingRoutes } from './installing.ts';
import { notFoundPage } from './page.ts';
import { registrationRoutes } from './registration.ts';
import type { Visit } from './route.ts';
import { signInRoutes } from './sign-in.ts';

const ROUTES = [...signInRoutes, ...registrationRoutes, ...installingRoutes].map((route) => {
  const [method = '', path = ''] = route.on.split(' ');
  return { method, matchPath: compilePath(path), handle: route.handle };
});

interface BrowserRequest extends Omit<Visit, 'params' | 'form' | 'cookies'> {
  method: string;
  /** The body as it was sent. */
  text: string;
  headers: Record<string, string | string[] | undefined>;
}

/** API and website share an origin here; whoever accepts HTML is a browser. */
export function isBrowser(headers: BrowserRequest['headers']): boolean {
  return /\btext\/html\b/.test(headers['accept']?.toString() ?? '');
}

export function answerBrowser({ method, text, headers, ...visit }: BrowserRequest): Answer {
  for (const { method: itsMethod, matchPath, handle } of ROUTES) {
    const params = itsMethod === method ? matchPath(visit.path) : undefined;
    if (!params) continue;
    return handle({
      ...visit,
      params,
      form: new URLSearchParams(text),
      cookies: readCookies(headers['cookie']),
    });
  }
  return notFoundPage();
}

function readCookies(header: string | string[] | undefined): Record<string, string> {
  const pairs = (header?.toString() ?? '').split(';').map((pair) => pair.trim().split('='));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}
