import { AppError } from '@leerkring/shared/errors.ts';
import { ORPCError } from '@orpc/server';
import { mongo } from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refusalFor } from './errors.ts';
import { setLogLevel } from './log.ts';

const dutch = { locale: 'nl', requestId: 'r-1' } as const;
const english = { locale: 'en', requestId: 'r-1' } as const;

describe('a refusal', () => {
  beforeAll(() => setLogLevel('silent'));

  it('has the status and the sentence of its code', () => {
    expect(refusalFor(dutch, new AppError('not_found'))).toEqual({
      status: 404,
      body: {
        code: 'not_found',
        message: 'Dit bestaat niet, of u heeft er geen toegang toe.',
        requestId: 'r-1',
      },
    });
  });

  it('prefers the sentence of its reason, in the language of the reader', () => {
    const error = new AppError('invalid', { reason: 'password.short' });
    expect(refusalFor(dutch, error).body.message).toContain('minstens 12 tekens');
    expect(refusalFor(english, error).body.message).toContain('at least 12 characters');
  });

  it('names the fields that are wrong without repeating what was sent', () => {
    const schema = z.strictObject({
      name: z.string().max(3),
      age: z.number(),
      word: z.string().refine(() => false, { params: { reason: 'password.common' } }),
    });
    const sent = { name: 'geheim', age: 'geheim', word: 'geheim', geheim: 1 };
    const { status, body } = refusalFor(dutch, invalidInput(schema, sent));
    expect(status).toBe(400);
    expect(body.data?.fields?.map(({ path }) => path)).toEqual(['name', 'age', 'word', '']);
    expect(body.data?.fields?.[2]?.message).toContain('makkelijk te raden');
    expect(JSON.stringify(body)).not.toContain('geheim');
  });

  it.each([
    ['a broken connection', new mongo.MongoNetworkError('geheim'), 'unavailable', 503],
    ['a conflict that goes on', transientConflict(), 'busy', 503],
    ['a full disk', new mongo.MongoServerError({ code: 14_031 }), 'storage_full', 507],
    ['a body that is too large', statusError(413), 'too_large', 413],
    ['a body that is no JSON', statusError(400), 'invalid', 400],
    ['a mistake of ours', new TypeError('geheim'), 'internal', 500],
    ['something that is no error', 'geheim', 'internal', 500],
  ])('for %s says what it means and no more', (_what, error, code, status) => {
    const refusal = refusalFor(dutch, error);
    expect(refusal.status).toBe(status);
    expect(refusal.body.code).toBe(code);
    expect(JSON.stringify(refusal)).not.toContain('geheim');
  });
});

function invalidInput(schema: z.ZodType, input: unknown): ORPCError<string, unknown> {
  const { error } = schema.safeParse(input);
  return new ORPCError('BAD_REQUEST', { data: { issues: error?.issues } });
}

function transientConflict(): mongo.MongoServerError {
  return new mongo.MongoServerError({ code: 112, errorLabels: ['TransientTransactionError'] });
}

function statusError(status: number): Error {
  return Object.assign(new Error('geheim'), { status });
}
