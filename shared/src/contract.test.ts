import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { contract } from './contract.ts';
import { rateLimits } from './limits.ts';
import { rules } from './policy/actions.ts';

interface Found {
  name: string;
  meta: Record<string, unknown>;
  route: { method?: string; path?: string; summary?: string };
}

function operationsOf(router: object, at: string[] = []): Found[] {
  return Object.entries(router).flatMap(([key, value]): Found[] => {
    const name = [...at, key];
    if (!isContractProcedure(value)) return operationsOf(value, name);
    const { meta, route } = value['~orpc'];
    return [{ name: name.join('.'), meta, route }];
  });
}

const operations = operationsOf(contract);

test.each(operations)('$name declares its action, limit and audit', ({ meta, route }) => {
  expect(Object.keys(rules)).toContain(meta.action);
  expect(Object.keys(rateLimits)).toContain(meta.limit);
  expect(typeof meta.audit).toBe('boolean');
  expect(route.summary).toBeTruthy();
});

test('no two operations share a method and path', () => {
  const addresses = operations.map(({ route }) => `${route.method} ${route.path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('reading never changes anything: GET operations are not audited as changes', () => {
  const changing = operations.filter(({ route, meta }) => route.method === 'GET' && meta.audit);
  expect(changing.map(({ name }) => name)).toEqual(['auth.outboxMail']);
});
