/** The way to GitHub's page on which the app is installed. */
import type { Plan } from '../plan.ts';
import type { State } from '../progress.ts';
import { html, type Html } from './html.ts';

export function renderInstallation(plan: Plan, { app, installationUrl }: State): Html {
  if (installationUrl === undefined) return html`<p>Asking GitHub …</p>`;
  return html`<p>Choose the repositories that tokens may reach, and press Install.</p>
    <div class="actions">
      <a class="button" href="${installationUrl}" target="_blank" rel="noopener"
        >Install on ${plan.host.name}</a
      >
    </div>
    <p class="hint">This page notices it within seconds.</p>
    <details>
      <summary>If it does not go on</summary>
      <dl>
        <dt>GitHub says “Request” in place of “Install”</dt>
        <dd>
          An owner of ${app?.owner.login} has to approve it, which may take a while. You can end the
          program with Ctrl-C: the key is stored, and workflows can use the app as soon as it is
          installed.
        </dd>
        <dt>“Page not found”</dt>
        <dd>A new app’s page can take some seconds to appear. Load it again.</dd>
      </dl>
    </details>`;
}
