/**
 * The token of a mailed link stands behind the `#`, which browsers send to nobody. It is taken out
 * of the address at once, so that it stays in no history, and kept for a reload of this tab.
 */
export function takeTokenFromHash(purpose: string): string {
  const key = `leerkring-token-${purpose}`;
  const token = location.hash.slice(1);
  if (token) {
    sessionStorage.setItem(key, token);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return token || (sessionStorage.getItem(key) ?? '');
}

export function forgetToken(purpose: string): void {
  sessionStorage.removeItem(`leerkring-token-${purpose}`);
}
