import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import type { Endpoint } from '../../shared/kernel/endpoint.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: GenericSchema): Json => {
  const { $schema: _, ...json } = toJsonSchema(schema, { errorMode: 'ignore' }) as Json;
  return json;
};

/** One OpenAPI parameter per entry of an object schema. */
function parameters(schema: GenericSchema | undefined, where: 'query' | 'path' | 'header'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, json]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: json,
  }));
}

const problem = { $ref: '#/components/schemas/Problem' };

function operation(endpoint: Endpoint): Json {
  const media = endpoint.media ?? ['application/json'];
  const answer = endpoint.answer ? schemaOf(endpoint.answer) : { type: 'string', format: 'binary' };
  return {
    summary: endpoint.summary,
    tags: [endpoint.path.split('/')[2]],
    ...(endpoint.data === 'public' ? {} : { security: [{ session: [] }] }),
    parameters: [
      ...parameters(endpoint.query, 'query'),
      ...parameters(endpoint.params, 'path'),
      ...parameters(endpoint.headers, 'header'),
    ],
    ...(endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(endpoint.body) } },
          },
        }
      : {}),
    responses: {
      ...(endpoint.answer || endpoint.media
        ? {
            200: {
              description: 'OK',
              content: Object.fromEntries(media.map((type) => [type, { schema: answer }])),
            },
          }
        : { '3XX': { description: 'redirect' } }),
      default: {
        description: `Problem (RFC 9457), type one of: ${endpoint.problems.map((code) => `/problems/${code}`).join(', ')}`,
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  };
}

/** The OpenAPI 3.1 document of these operations, made from the schemas that validate requests and answers. */
export function openApi(endpoints: readonly Endpoint[], title: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title, version: '1' },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'status'],
          properties: {
            type: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
          },
        },
      },
    },
  };
}
