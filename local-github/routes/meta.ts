/** What GitHub says about itself: limits, addresses, and a bit of wisdom. */
import { json } from '../http/answers.ts';
import { toRateLimit } from '../http/rate-limit.ts';
import type { Route } from '../route.ts';

export const metaRoutes: Route[] = [
  {
    endpoint: 'GET /rate_limit',
    accepts: 'anything',
    page: 'https://docs.github.com/rest/rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user',
    handle: ({ caller, nowMs, apiVersion }) => {
      const core = toRateLimit(caller, nowMs);
      const search = { ...core, limit: 30, used: 0, remaining: 30 };
      // Version 2026-03-10 dropped `rate`:
      // https://docs.github.com/rest/about-the-rest-api/breaking-changes
      return json({
        resources: { core, search },
        ...(apiVersion === '2022-11-28' && { rate: core }),
      });
    },
  },
  {
    endpoint: 'GET /meta',
    accepts: 'anything',
    page: 'https://docs.github.com/rest/meta/meta#get-github-meta-information',
    handle: () =>
      json({
        verifiable_password_authentication: false,
        hooks: ['127.0.0.0/8'],
        api: ['127.0.0.0/8'],
      }),
  },
  {
    endpoint: 'GET /zen',
    accepts: 'anything',
    page: 'https://docs.github.com/rest/meta/meta#get-the-zen-of-github',
    handle: () => ({
      status: 200,
      headers: { 'content-type': 'text/plain;charset=utf-8' },
      body: 'Keep it logically awesome.',
    }),
  },
];
