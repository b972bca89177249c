/** The way to GitHub's page on which the app is installed. */
import type { Plan } from '../plan/plan.ts';
import type { State } from '../progress.ts';
import { html, type Html } from './html.ts';

export function renderInstallation(plan: Plan, { app, installationUrl }: State): Html {
  if (installationUrl === undefined) return html`<p>Asking GitHub …</p>`;
  return html`<p>Choose the repositories that tokens may reach, then press Install.</p>
    <div class="actions">
      <a class="button" href="${installationUrl}" target="_blank" rel="noopener"
        >Install on ${plan.host.name}</a
      >
    </div>
    <p class="hint">This page notices within seconds.</p>
    <details>
      <summary>If this page does not continue</summary>
      <dl>
        <dt>GitHub offers “Request” instead of “Install”</dt>
        <dd>
          An owner of ${app?.owner.login} has to approve the request, which may take a while. You
          can stop the program with Ctrl-C: the key is stored, and workflows can use the app once it
          is installed.
        </dd>
        <dt>“Page not found”</dt>
        <dd>The page of a new app can take a few seconds to appear. Reload it.</dd>
      </dl>
    </details>`;
}
