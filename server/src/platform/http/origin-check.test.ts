import { describe, expect, it } from 'vitest';
import { isOwnRequest, type RequestProof } from './origin-check.ts';

const own = ['https://kring.example'];
const json: RequestProof = {
  method: 'POST',
  origin: undefined,
  fetchSite: undefined,
  contentType: 'application/json',
  hasBody: true,
  marked: false,
};
const form = { ...json, contentType: 'application/x-www-form-urlencoded' };
const parts = { ...json, contentType: 'multipart/form-data' };

describe('a write', () => {
  it.each<[string, RequestProof]>([
    ['a page of ours', { ...json, origin: 'https://kring.example' }],
    ['a form on a page of ours', { ...form, origin: 'https://kring.example' }],
    ['an upload on a page of ours', { ...parts, origin: 'https://kring.example' }],
    ['a program that sends JSON', json],
    ['a program that marks its upload', { ...parts, marked: true }],
    ['a program without a body', { ...json, contentType: '', hasBody: false }],
  ])('of %s is taken', (_who, proof) => {
    expect(isOwnRequest(proof, own)).toBe(true);
  });

  it.each<[string, RequestProof]>([
    ['another site', { ...json, origin: 'https://kwaad.example' }],
    ['a site whose name begins like ours', { ...json, origin: 'https://kring.example.kwaad.nl' }],
    ['our site over http', { ...json, origin: 'http://kring.example' }],
    ['a page without an origin', { ...json, origin: 'null' }],
    ['a form of nobody', form],
    ['an upload of nobody', parts],
    ['JSON dressed as text', { ...json, contentType: 'text/plain' }],
    ['JSON as text, even of ours', { ...json, contentType: 'text/plain', origin: own[0] }],
    ['a browser that says another site asked', { ...json, fetchSite: 'cross-site' }],
    [
      'a preflight of another site',
      { ...json, method: 'OPTIONS', origin: 'https://kwaad.example' },
    ],
    ['a body without a kind', { ...json, contentType: '' }],
  ])('of %s is refused', (_who, proof) => {
    expect(isOwnRequest(proof, own)).toBe(false);
  });

  it('is not what a read is: reads are taken from everywhere', () => {
    const read = { ...json, method: 'GET', origin: 'https://kwaad.example' };
    expect(isOwnRequest(read, own)).toBe(true);
  });
});
