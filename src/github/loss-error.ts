/** Types a request to GitHub that brought no whole reply; loaded when there is one. */
import { explainLoss } from '../http/connection-failure.ts';
import type { Loss, Way } from '../http/send.ts';
import { GitHubError } from './errors.ts';

export function toLossError(route: string, loss: Loss, way: Way): GitHubError {
  const { code, message, cause, proxyStatus } = explainLoss(loss, way);
  const details = {
    ...(way.proxy !== undefined && { proxy: way.proxy }),
    ...(proxyStatus !== undefined && { proxyStatus }),
  };
  return new GitHubError({ code, message, route, cause, details });
}
