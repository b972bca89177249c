/** GitHub's OpenAPI description as files, and JSON Schema checks against its components. */
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required?: boolean;
  schema: { type?: string };
}

interface Content {
  content?: { 'application/json'?: { schema: object } };
}

export interface Operation {
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Content | { $ref: string }>;
}

export interface Description {
  name: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
  problems: (schema: object, value: unknown) => string[];
}

const read = (name: string): Description => {
  const url = new URL(`../../../schemas/openapi/${name}.json`, import.meta.url);
  const { paths, components } = JSON.parse(readFileSync(url, 'utf8')) as Pick<
    Description,
    'paths' | 'components'
  >;
  return { name, paths, components, problems: toValidator({ components }) };
};
let descriptions:
  Record<'github.com' | 'enterprise cloud' | 'enterprise server', Description> | undefined;

/**
 * Enterprise Cloud has github.com's host, so an endpoint that github.com lacks may be one of its.
 */
export function descriptionsFor(base: '' | '/api/v3'): Description[] {
  descriptions ??= {
    'github.com': read('api.github.com'),
    'enterprise cloud': read('ghec'),
    'enterprise server': read('ghes-3.19'),
  };
  return base === ''
    ? [descriptions['github.com'], descriptions['enterprise cloud']]
    : [descriptions['enterprise server']];
}

/** Follows a reference within the description; anything else is handed back as it is. */
export function resolve<T extends object>(description: Description, item: T | { $ref: string }): T {
  if (!('$ref' in item)) return item;
  const [, , kind = '', name = ''] = item.$ref.split('/');
  const found = description.components[kind]?.[name];
  if (!found) throw new Error(`${description.name} has no ${item.$ref}`);
  return found as T;
}

function toValidator(root: { components: object }): Description['problems'] {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  formats.default(ajv);
  ajv.addSchema({ $id: 'github', ...(toJsonSchema(root) as object) });
  const compiled = new Map<object, ValidateFunction>();
  return (schema, value) => {
    const known = compiled.get(schema);
    const validate = known ?? ajv.compile(withBase(toJsonSchema(schema)) as object);
    compiled.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []).map(toProblem);
  };
}

const toProblem = ({ instancePath, message, params }: ErrorObject) =>
  `${instancePath || 'body'} ${message} ${JSON.stringify(params)}`;

/**
 * OpenAPI 3.0 says `nullable: true` where JSON Schema has the type `null`:
 * https://spec.openapis.org/oas/v3.0.3#schema-object
 */
function toJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (schema === null || typeof schema !== 'object') return schema;
  const converted = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, toJsonSchema(value)]),
  );
  if (converted['nullable'] !== true) return converted;
  const rest = Object.entries(converted).filter(([key]) => key !== 'nullable');
  return { anyOf: [{ type: 'null' }, Object.fromEntries(rest)] };
}

function withBase(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withBase);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' ? `github${String(value)}` : withBase(value),
    ]),
  );
}
