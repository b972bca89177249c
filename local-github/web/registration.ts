/**
 * Registering an app: the manifest that another site's form posts, the page with its name, and the
 * way back with a code.
 */
import type { Answer } from '../http/answers.ts';
import type { Account } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { readManifest } from './manifest.ts';
import { html, notFoundPage, page, redirect, toCookie, type Html } from './page.ts';
import { findNameProblem, registerApp } from './register-app.ts';
import { MANIFEST_COOKIE, type Visit, type WebRoute } from './route.ts';
import { withUser } from './sign-in.ts';

const COOKIE_SECONDS = 300;

/**
 * The session's cookie is not sent with a form from another site, so the manifest waits under
 * another cookie for the page that the answer redirects to.
 */
function receiveManifest(visit: Visit): Answer {
  const { world, form, query, params, nowMs } = visit;
  const { singleSignOnUrl } = world.website;
  if (singleSignOnUrl !== undefined) return redirect(singleSignOnUrl);
  const manifest = readManifest(form.get('manifest') ?? '');
  if (Array.isArray(manifest)) {
    const items = manifest.map((problem) => html`<li>Error ${problem}</li>`);
    return page(
      'Invalid GitHub App',
      html`<p>This is not a valid GitHub App manifest:</p>
        <ul class="error">
          ${items}
        </ul>`,
      422,
    );
  }
  const draft = {
    manifest,
    state: query.get('state'),
    organization: params['org'],
    createdAt: nowMs,
  };
  const cookie = toCookie(MANIFEST_COOKIE, world.website.keepDraft(draft), COOKIE_SECONDS);
  return redirect('/settings/apps/manifest', cookie);
}

const noManifest = (): Answer =>
  page(
    'Register a GitHub App',
    html`<p class="error">We didn't find an App Manifest for your request.</p>`,
    404,
  );

function showDraft(visit: Visit, user: Account, problems: Html[] = [], name?: string): Answer {
  const draft = visit.world.website.findDraft(visit.cookies[MANIFEST_COOKIE], visit.nowMs);
  if (!draft) return noManifest();
  const owner = findOwner(visit.world, draft.organization, user);
  if (!owner) return notFoundPage();
  return page(
    `Create GitHub App for ${owner.login}`,
    html`${problems}
      <form method="post" action="/settings/apps/manifest">
        <p>
          <label
            >GitHub App name <input type="text" name="name" value="${name ?? draft.manifest.name}"
          /></label>
        </p>
        <input type="submit" name="commit" value="Create GitHub App for ${owner.login}" />
      </form>`,
    problems.length > 0 ? 422 : 200,
  );
}

/** Owners alone may register apps for an organization; to others it has no such page. */
function findOwner(
  world: World,
  organization: string | undefined,
  user: Account,
): Account | undefined {
  const owner = organization === undefined ? user : world.findAccount(organization);
  return owner && world.website.isOwner(owner, user) ? owner : undefined;
}

function confirmDraft(visit: Visit, user: Account): Answer {
  const { world, form, cookies, nowMs } = visit;
  const draft = world.website.findDraft(cookies[MANIFEST_COOKIE], nowMs);
  if (!draft) return noManifest();
  const owner = findOwner(world, draft.organization, user);
  if (!owner) return notFoundPage();
  const name = (form.get('name') ?? '').trim();
  const problem = findNameProblem(name, user, world);
  if (problem !== undefined)
    return showDraft(visit, user, [html`<p class="error">${problem}</p>`], name);
  world.website.dropDraft(cookies[MANIFEST_COOKIE]);
  const { code, slug } = registerApp(world, { ...draft.manifest, name }, owner, nowMs);
  if (draft.manifest.redirectUrl === undefined) return redirect(`/apps/${slug}`);
  const back = new URL(draft.manifest.redirectUrl);
  back.searchParams.set('code', code);
  if (draft.state !== null) back.searchParams.set('state', draft.state);
  return redirect(back.href);
}

/**
 * The long form, filled in from the address:
 * https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-using-url-parameters
 */
function showLongForm({ query }: Visit): Answer {
  const fields = [...query].map(
    ([name, value]) =>
      html`<dt>${name}</dt>
        <dd>${value}</dd>`,
  );
  return page('Register new GitHub App', html`<dl>${fields}</dl>`);
}

const PLACES = ['', '/organizations/{org}', '/enterprises/{enterprise}'];

export const registrationRoutes: WebRoute[] = [
  ...PLACES.map((place) => ({
    on: `GET ${place}/settings/apps/new`,
    handle: (visit: Visit) => withUser(visit, () => showLongForm(visit)),
  })),
  ...PLACES.slice(0, 2).map((place) => ({
    on: `POST ${place}/settings/apps/new`,
    handle: receiveManifest,
  })),
  {
    on: 'GET /settings/apps/manifest',
    handle: (visit) => withUser(visit, (user) => showDraft(visit, user)),
  },
  // Only GitHub's own page posts to it; its address there is not known.
  {
    on: 'POST /settings/apps/manifest',
    handle: (visit) => withUser(visit, (user) => confirmDraft(visit, user)),
  },
];
