/** An app's own page, and installing it on an account: all of its repositories, or some. */
import type { Answer } from '../http/answers.ts';
import type { Account, App } from '../world/records.ts';
import { html, notFoundPage, page, redirect } from './page.ts';
import type { Visit, WebRoute } from './route.ts';
import { withUser } from './sign-in.ts';

/**
 * The account that is asked for, or the app's owner. An app that is not public can be installed on
 * its owner's account only.
 */
function findTarget({ world, query }: Visit, app: App): Account | undefined {
  const wanted = query.get('suggested_target_id');
  const target =
    wanted === null ? app.owner : world.accounts.find(({ id }) => String(id) === wanted);
  return target === app.owner || (target && world.website.isPublic(app)) ? target : undefined;
}

function withApp(visit: Visit, handle: (app: App, user: Account) => Answer): Answer {
  const app = visit.world.apps.find(({ slug }) => slug === visit.params['slug']);
  return app ? withUser(visit, (user) => handle(app, user)) : notFoundPage();
}

function showChoice(visit: Visit, app: App, user: Account): Answer {
  const { world, urls, query } = visit;
  const account = findTarget(visit, app);
  if (!account) return notFoundPage();
  const isOwner = world.website.isOwner(account, user);
  const isMember = world.oauth.accountsOf(user).includes(account);
  if (!isOwner && !isMember) return notFoundPage();
  const preselected = query.getAll('repository_ids[]');
  const check = (isChecked: boolean): string => (isChecked ? 'checked' : 'data-unchecked');
  const boxes = world.repositories
    .filter(({ owner }) => owner === account)
    .map(({ id, name }) => {
      const checked = check(preselected.includes(String(id)));
      return html`<label
        ><input type="checkbox" name="repositories" value="${name}" ${checked} /> ${name}</label
      > `;
    });
  return page(
    `Install ${app.name} on ${account.login}`,
    html`<form method="post" action="${urls.web}/apps/${app.slug}/installations">
      <input type="hidden" name="account" value="${account.login}" />
      <fieldset>
        <label
          ><input type="radio" name="selection" value="all" ${check(preselected.length === 0)} />
          All repositories</label
        >
        <label
          ><input type="radio" name="selection" value="selected" ${check(preselected.length > 0)} />
          Only select repositories</label
        >
      </fieldset>
      <fieldset>${boxes}</fieldset>
      <button name="deed" value="${isOwner ? 'install' : 'request'}">
        ${isOwner ? 'Install' : 'Request'}
      </button>
    </form>`,
  );
}

/** Who is not an owner sends a request, which an owner may grant some day. */
function install({ world, form }: Visit, app: App, user: Account): Answer {
  const account = world.findAccount(form.get('account') ?? '');
  if (!account) return notFoundPage();
  if (!world.website.isOwner(account, user)) {
    return page(
      'Request sent',
      html`<p>An owner of ${account.login} was asked to install ${app.name}.</p>`,
    );
  }
  const repositories =
    form.get('selection') === 'all' ? ('all' as const) : form.getAll('repositories');
  const { id } = world.addInstallation({ app, account, repositories });
  return redirect(
    account.type === 'User'
      ? `/settings/installations/${id}`
      : `/organizations/${account.login}/settings/installations/${id}`,
  );
}

const installed = ({ params, world }: Visit): Answer => {
  const found = world.installations.find(({ id }) => String(id) === params['id']);
  return found
    ? page(found.app.name, html`<p>${found.app.name} is installed.</p>`)
    : notFoundPage();
};

/** Enterprise Server has its public pages of apps under another path. */
const APP_PAGES = ['/apps/{slug}', '/github-apps/{slug}'];

export const installingRoutes: WebRoute[] = [
  ...APP_PAGES.flatMap((place): WebRoute[] => [
    {
      on: `GET ${place}`,
      handle: (visit) => withApp(visit, ({ name }) => page(name, html`<p>A GitHub App.</p>`)),
    },
    {
      on: `GET ${place}/installations/new`,
      handle: (visit) => withApp(visit, (app, user) => showChoice(visit, app, user)),
    },
    // https://docs.github.com/apps/creating-github-apps/guides/migrating-oauth-apps-to-github-apps
    {
      on: `GET ${place}/installations/new/permissions`,
      handle: (visit) => withApp(visit, (app, user) => showChoice(visit, app, user)),
    },
  ]),
  {
    on: 'POST /apps/{slug}/installations',
    handle: (visit) => withApp(visit, (app, user) => install(visit, app, user)),
  },
  { on: 'GET /settings/installations/{id}', handle: installed },
  { on: 'GET /organizations/{org}/settings/installations/{id}', handle: installed },
];
