/** Checks an exchange with the local GitHub against GitHub's own OpenAPI description. */
import { compilePath } from '../../../local-github/http/path-pattern.ts';
import type { RecordedRequest } from '../../../local-github/server.ts';
import {
  type Description,
  descriptionsFor,
  type Operation,
  type Parameter,
  resolve,
} from './openapi-description.ts';
import { LEFT_OUT, type LeftOut } from './openapi-left-out.ts';

const BASIC_ERROR = { $ref: '#/components/schemas/basic-error' };
/** The extracts describe this version only. */
const API_VERSION = '2022-11-28';

interface Match {
  description: Description;
  on: string;
  operation: Operation;
  params: Record<string, string>;
}

/**
 * Everything that is wrong with a request of ours or with the answer to it; empty when all is as
 * described.
 */
export function validateExchange(request: RecordedRequest): string[] {
  const [path = '', search = ''] = request.path.split(/\?(.*)/s);
  const match = findOperation(request, path);
  const leftOut = LEFT_OUT.filter(({ on }) => matches(on, request.method, path));
  const problems = [
    ...headerProblems(request),
    ...(match ? [...parameterProblems(match, search), ...bodyProblems(match, request.body)] : []),
    ...(request.fault || request.status === 0 ? [] : answerProblems(request, match, leftOut)),
    ...(match || leftOut.some(({ on }) => on !== '*') ? [] : ['the path is not described']),
  ];
  return problems.map(
    (problem) => `${request.method} ${request.path} (${request.status}): ${problem}`,
  );
}

function matches(on: string, method: string, path: string): boolean {
  const [itsMethod, itsPath = ''] = on.split(' ');
  return on === '*' || (itsMethod === method && compilePath(itsPath)(path) !== undefined);
}

function findOperation({ base, method }: RecordedRequest, path: string): Match | undefined {
  for (const description of descriptionsFor(base)) {
    for (const [template, operations] of Object.entries(description.paths)) {
      const params = compilePath(template)(path);
      const operation = operations[method.toLowerCase()];
      if (params && operation)
        return { description, on: `${method} ${template}`, operation, params };
    }
  }
  return undefined;
}

function headerProblems({ headers }: RecordedRequest): string[] {
  const version = headers['x-github-api-version'] ?? API_VERSION;
  return [
    ...(headers['user-agent'] ? [] : ['no User-Agent']),
    ...(version === API_VERSION ? [] : [`version ${String(version)} is not described here`]),
  ];
}

function parameterProblems({ description, operation, params }: Match, search: string): string[] {
  const declared = (operation.parameters ?? []).map((item) =>
    resolve<Parameter>(description, item),
  );
  const query = Object.fromEntries(new URLSearchParams(search));
  const unknown = Object.keys(query).filter(
    (name) => !declared.some((known) => known.name === name),
  );
  const problems = declared.flatMap(({ name, in: place, required, schema }) => {
    const text = (place === 'path' ? params : query)[name];
    if (text === undefined) return required ? [`parameter ${name} is missing`] : [];
    const value = schema.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text;
    return description.problems(schema, value).map((problem) => `parameter ${name}: ${problem}`);
  });
  return [...unknown.map((name) => `parameter ${name} is not described`), ...problems];
}

function bodyProblems({ description, operation }: Match, body: unknown): string[] {
  const { requestBody } = operation;
  const schema = requestBody?.content?.['application/json']?.schema;
  if (body === undefined) return requestBody?.required ? ['the request needs a body'] : [];
  if (!schema) return ['the request takes no body'];
  // The description allows any other key; a misspelt one would silently widen the token.
  const known = 'properties' in schema && schema.properties ? Object.keys(schema.properties) : [];
  const unknown =
    body && typeof body === 'object' ? Object.keys(body).filter((key) => !known.includes(key)) : [];
  return [
    ...unknown.map((key) => `the request body's ${key} is not described`),
    ...description.problems(schema, body).map((problem) => `request: ${problem}`),
  ];
}

function answerProblems(
  request: RecordedRequest,
  match: Match | undefined,
  leftOut: LeftOut[],
): string[] {
  const { status, responseBody } = request;
  const exception = leftOut.find((entry) => entry.status === status || entry.status === 'any');
  const described = match?.operation.responses[status];
  const description = match?.description ?? descriptionsFor(request.base)[0];
  if (!description) return [];
  const check = (schema: object) =>
    description.problems(schema, responseBody).map((problem) => `answer: ${problem}`);
  if (exception?.body && status < 400) return check(exception.body);
  if (match && described) {
    const schema = resolve<{ content?: Record<string, { schema: object }> }>(
      match.description,
      described,
    ).content?.['application/json']?.schema;
    if (schema) return check(schema);
    return responseBody === undefined ? [] : ['the answer should have no body'];
  }
  if (!exception) return match ? [`status ${status} is not described`] : [];
  return status >= 400 || exception.status !== 'any' ? check(BASIC_ERROR) : [];
}
