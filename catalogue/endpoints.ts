/** GitHub's REST endpoints, and the permissions that open each of them to the token of an app. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Permissions } from '../src/access/permissions/catalogue.ts';
import { countLiteralMatches, toReadings, toSegments } from './endpoint-path.ts';

/** What `schemas/endpoint-permissions.json` says; `schemas/README.md` explains the fields. */
interface SchemaEntry {
  operation: string;
  page: string;
  sets: readonly Permissions[];
  basis?: string;
  userTokenOnly?: boolean;
  ghes?: string | false;
}

export interface Endpoint extends SchemaEntry {
  method: string;
  /** As GitHub's documentation writes it: `/repos/{owner}/{repo}`. */
  path: string;
}

interface Catalogue {
  endpoints: readonly Endpoint[];
  byPath: readonly { segments: string[]; endpoints: Endpoint[] }[];
  byOperation: ReadonlyMap<string, Endpoint>;
  byPage: ReadonlyMap<string, Endpoint>;
}

const FILE = path.join(import.meta.dirname, '../schemas/endpoint-permissions.json');
let catalogue: Catalogue | undefined;

function readCatalogue(): Catalogue {
  const { endpoints: entries } = JSON.parse(readFileSync(FILE, 'utf8')) as {
    endpoints: Record<string, Record<string, SchemaEntry>>;
  };
  const byPath = Object.entries(entries).map(([template, methods]) => ({
    segments: toSegments(template),
    endpoints: Object.entries(methods).map(([method, entry]): Endpoint => ({
      method,
      path: template,
      ...entry,
    })),
  }));
  const endpoints = byPath.flatMap(({ endpoints: found }) => found);
  return {
    endpoints,
    byPath,
    byOperation: new Map(endpoints.map((found) => [toOperationKey(found.operation), found])),
    byPage: new Map(endpoints.map((found) => [toPageKey(found.page), found])),
  };
}

function open(): Catalogue {
  return (catalogue ??= readCatalogue());
}

/** Every endpoint that GitHub opens to apps. */
export function listEndpoints(): readonly Endpoint[] {
  return open().endpoints;
}

/**
 * The endpoints of a path in any spelling, one for each method; none if GitHub has no such path.
 */
export function findByPath(text: string): Endpoint[] {
  let most = -1;
  let found: Endpoint[] = [];
  for (const reading of toReadings(toSegments(text))) {
    for (const { segments, endpoints } of open().byPath) {
      const literals = countLiteralMatches(segments, reading) ?? -1;
      // Two templates may differ by a parameter's name only, and then have different methods.
      if (literals > most) found = [];
      if (literals >= Math.max(most, 0)) found.push(...endpoints);
      most = Math.max(most, literals);
    }
  }
  return found;
}

/** The endpoint of a method and a path in any spelling. */
export function findEndpoint(method: string, text: string): Endpoint | undefined {
  return findByPath(text).find((endpoint) => endpoint.method === method.toUpperCase());
}

/**
 * The endpoint of an operation, by the name in Octokit or in GitHub's API description:
 * `issues.createComment`, `octokit.rest.issues.createComment`, `issues/create-comment`.
 */
export function findByOperation(name: string): Endpoint | undefined {
  return open().byOperation.get(toOperationKey(name));
}

/** The endpoint that a page of GitHub's documentation describes, of any version and language. */
export function findByPage(url: string): Endpoint | undefined {
  const [, page] = /\/rest\/([^#?\s]*#[\w-]+)/.exec(url) ?? [];
  if (page === undefined) return undefined;
  const exact = open().byPage.get(toPageKey(page));
  if (exact) return exact;
  // Older answers name the category only:
  // https://docs.github.com/rest/reference/issues#create-an-issue
  const anchor = page.slice(page.indexOf('#'));
  const found = open().endpoints.filter((endpoint) => endpoint.page.endsWith(anchor));
  return found.length === 1 ? found[0] : undefined;
}

/** Names that Octokit still has for endpoints whose description uses another one. */
const FORMER_OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['repos/comparecommits', 'repos/comparecommitswithbasehead'],
  ['codescanning/listalertsinstances', 'codescanning/listalertinstances'],
]);

function toOperationKey(name: string): string {
  const key = name.split(/[./]/).slice(-2).join('/').replaceAll('-', '').toLowerCase();
  return FORMER_OPERATIONS.get(key) ?? key;
}

function toPageKey(page: string): string {
  return page.replace(/^reference\//, '');
}
