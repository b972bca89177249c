/**
 * Signing in, confirming access, and single sign-on: everything that comes between a visitor and
 * the page that was asked for.
 */
import type { Answer } from '../http/answers.ts';
import type { Account } from '../world/records.ts';
import { html, notFoundPage, page, redirect, toCookie } from './page.ts';
import { MANIFEST_COOKIE, SESSION_COOKIE, type Visit, type WebRoute } from './route.ts';

/**
 * Runs `handle` for a visitor who is signed in and has confirmed it lately; sends all others there
 * first.
 */
export function withUser(visit: Visit, handle: (user: Account) => Answer): Answer {
  const { world, cookies, path, nowMs } = visit;
  const session = world.website.findSession(cookies[SESSION_COOKIE]);
  const returnTo = encodeURIComponent(path);
  if (!session) return redirect(`/login?return_to=${returnTo}`);
  if (world.website.mustConfirm(session, nowMs))
    return redirect(`/sessions/sudo?return_to=${returnTo}`);
  return handle(session.user);
}

/** A path on this site. */
function readReturn(value: string | null): string {
  return value !== null && /^\/(?!\/)/.test(value) ? value : '/';
}

export const signInRoutes: WebRoute[] = [
  { on: 'GET /', handle: () => page('Home', html`<p>You are on the local GitHub.</p>`) },
  {
    on: 'GET /login',
    handle: ({ world, query }) => {
      const users = world.accounts.filter(({ type }) => type === 'User');
      const buttons = users.map(
        ({ login }) =>
          html`<p><button name="login" value="${login}">Sign in as ${login}</button></p>`,
      );
      const returnTo = readReturn(query.get('return_to'));
      return page(
        'Sign in to GitHub',
        html`<form method="post" action="/session">
          <input type="hidden" name="return_to" value="${returnTo}" />${buttons}
        </form>`,
      );
    },
  },
  {
    on: 'POST /session',
    handle: ({ world, form, cookies, nowMs }) => {
      const user = world.findAccount(form.get('login') ?? '');
      if (!user) return notFoundPage();
      // A new session forgets the manifest that was posted before it:
      // https://github.com/0x63616c/world-wide-webb
      world.website.dropDraft(cookies[MANIFEST_COOKIE]);
      const session = toCookie(SESSION_COOKIE, world.website.signIn(user, nowMs));
      return redirect(readReturn(form.get('return_to')), session);
    },
  },
  {
    on: 'GET /sessions/sudo',
    handle: ({ query }) =>
      page(
        'Confirm access',
        html`<p>You are entering sudo mode.</p>
          <form method="post" action="/sessions/sudo">
            <input type="hidden" name="return_to" value="${readReturn(query.get('return_to'))}" />
            <button>Confirm</button>
          </form>`,
      ),
  },
  {
    on: 'POST /sessions/sudo',
    handle: ({ world, form, cookies, nowMs }) => {
      const session = world.website.findSession(cookies[SESSION_COOKIE]);
      if (!session) return redirect('/login');
      session.confirmedAt = nowMs;
      return redirect(readReturn(form.get('return_to')));
    },
  },
  {
    on: 'GET /sso/return',
    handle: ({ world }) => {
      world.website.singleSignOnUrl = undefined;
      return redirect('/settings/apps/manifest');
    },
  },
];
