/**
 * The form that sends the manifest to GitHub, and what to do about each answer that it may get
 * there.
 */
import { toAppsUrl, toFormAction, toLongFormUrl, toManifest } from '../app/manifest.ts';
import type { Plan } from '../plan/plan.ts';
import { html, type Html } from './html.ts';

/** What the page knows besides the state. */
export interface Session {
  plan: Plan;
  /** Where GitHub sends the browser back to. */
  redirectUrl: string;
  /** What GitHub sends back with the code. */
  state: string;
  /** Goes along with each decision: no other page knows it. */
  formToken: string;
}

/**
 * The form stays as long as there is no app, to be pressed again: signing in on GitHub loses what
 * it sent.
 */
export function renderForm(session: Session): Html {
  const { plan, redirectUrl, state } = session;
  return html`<p>GitHub shows you the name and asks you to confirm.</p>
    <form
      class="actions"
      method="post"
      action="${toFormAction(plan, state)}"
      target="_blank"
      rel="noopener"
    >
      <input
        type="hidden"
        name="manifest"
        value="${JSON.stringify(toManifest(plan, redirectUrl))}"
      />
      <button class="button">Register on ${plan.host.name}</button>
    </form>
    <p class="hint">GitHub opens in a new tab. Keep this page: it continues by itself.</p>
    ${renderHelp(plan)}`;
}

function renderHelp(plan: Plan): Html {
  const place = plan.owner.kind === 'organization' ? `/organizations/${plan.owner.login}` : '';
  return html`<details>
    <summary>If GitHub shows something else</summary>
    <dl>
      <dt>A page to sign in, an empty form, or “We didn’t find an App Manifest”</dt>
      <dd>Signing in discards what was sent. Come back here and press the button again.</dd>
      <dt>“Name is already taken”, or too long</dt>
      <dd>Change it there. This program takes the name that you choose.</dd>
      <dt>“Not a valid GitHub App manifest”</dt>
      <dd>
        Press Ctrl-C in the terminal and start again without the permission that GitHub names. Or
        fill in
        <a href="${toLongFormUrl({ ...plan, place })}" target="_blank" rel="noopener"
          >GitHub’s long form</a
        >, and store the ID and the key yourself.
      </dd>
      <dt>“Page not found”</dt>
      <dd>
        You are signed in as someone who may not register apps for ${plan.owner.login}. Switch
        accounts, or ask one of its owners.
      </dd>
      <dt>The browser cannot reach 127.0.0.1</dt>
      <dd>
        The program runs on another machine. Copy the address that failed and paste it into the
        terminal.
      </dd>
      <dt>The app was created, but this page does not continue</dt>
      <dd>
        <a href="${toAppsUrl(plan)}" target="_blank" rel="noopener">Your apps</a>: delete it there
        and start again, or generate a key for it.
      </dd>
    </dl>
  </details>`;
}
