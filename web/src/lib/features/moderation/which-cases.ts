/** Which cases an address asks for: those still to do, unless it says otherwise. */
export function casesAsked(url: URL): 'waiting' | 'handled' {
  return url.searchParams.get('stand') === 'afgehandeld' ? 'handled' : 'waiting';
}
