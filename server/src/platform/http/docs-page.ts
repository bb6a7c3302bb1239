import type { OpenAPI } from '@orpc/contract';
import type { RequestHandler } from 'express';
import { createHash } from 'node:crypto';
import { apiDescription } from './api-description.ts';
import type { Operations } from './api.ts';

/** A readable list of the operations, without scripts and without anybody else's files. */
export function docsPage(operations: Operations): RequestHandler {
  return async (_req, res) => {
    res.set('Content-Security-Policy', `default-src 'none'; style-src 'sha256-${styleHash}'`);
    res.type('html').send(page(await apiDescription(operations)));
  };
}

const style = `
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color-scheme: light dark }
  h2 { margin-top: 2.5rem; text-transform: capitalize }
  code { font-size: 0.95rem } .method { display: inline-block; min-width: 4.5rem; font-weight: 600 }
  details { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: 0.5rem 0 }
  summary { cursor: pointer } pre { overflow: auto; font-size: 0.85rem }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

interface Entry {
  method: string;
  path: string;
  operation: OpenAPI.OperationObject;
}

function page(description: OpenAPI.Document): string {
  const groups = Map.groupBy(entriesOf(description), ({ operation }) => operation.tags?.[0] ?? '');
  const sections = [...groups].map(([tag, entries]) => section(tag, entries)).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Leerkring API</title><style>${style}</style></head><body><main><h1>Leerkring API</h1><p>The same in machine form: <a href="/api/openapi.json">openapi.json</a>. Sign in with <code>POST /api/session</code>; writes need <code>Content-Type: application/json</code>. Errors are <code>{ code, message, requestId, data? }</code>.</p>${sections}</main></body></html>`;
}

function entriesOf(description: OpenAPI.Document): Entry[] {
  return Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      return operation ? [{ method, path, operation }] : [];
    }),
  );
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

function section(tag: string, entries: Entry[]): string {
  return `<section><h2>${escapeHtml(tag)}</h2>${entries.map(details).join('')}</section>`;
}

function details({ method, path, operation }: Entry): string {
  const { parameters, requestBody, responses } = operation;
  const shape = escapeHtml(JSON.stringify({ parameters, requestBody, responses }, null, 2));
  return `<details><summary><span class="method">${method.toUpperCase()}</span> <code>/api${escapeHtml(path)}</code> ${escapeHtml(operation.summary ?? '')}</summary><pre tabindex="0">${shape}</pre></details>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
