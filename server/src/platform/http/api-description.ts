import type { OpenAPI } from '@orpc/contract';
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { version } from '../version.ts';
import type { Operations } from './api.ts';

const descriptions = new WeakMap<object, Promise<OpenAPI.Document>>();

/** The contract as OpenAPI, made at the first request for it. */
export function apiDescription(operations: Operations): Promise<OpenAPI.Document> {
  const known = descriptions.get(operations);
  if (known) return known;
  const made = generator.generate(operations, {
    info: { title: 'Leerkring', version: `${version.schema}.${version.protocol}` },
    servers: [{ url: '/api' }],
    customErrorResponseBodySchema: () => errorSchema,
  });
  descriptions.set(operations, made);
  return made;
}

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });

const errorSchema = {
  type: 'object' as const,
  required: ['code', 'message', 'requestId'],
  properties: {
    code: { type: 'string' as const },
    message: { type: 'string' as const },
    requestId: { type: 'string' as const },
    data: { type: 'object' as const },
  },
};
