const START = '/vandaag';

/** Where to go after signing in: a path of our own, never another site (xH18). */
export function ownPath(next: string | null | undefined): string {
  if (!next || !next.startsWith('/') || /[\u0000-\u0020\\]/.test(next)) return START;
  const url = URL.parse(next, 'http://own.invalid');
  return url?.host === 'own.invalid' && !next.startsWith('//') ? url.pathname + url.search : START;
}

/** The entrance, remembering where one was going. */
export function signInPath(url: URL): string {
  const here = url.pathname + url.search;
  return `/inloggen?naar=${encodeURIComponent(here)}`;
}
