// Kept while this tab is open, since the page may be drawn twice; never in the address or in storage.
let taken = '';

/**
 * The token of an invitation's link. It comes behind the `#`, which no server and no log sees, and
 * leaves the address at once: nobody who looks at the history of this device can use it.
 */
export function takeToken(): string {
  const token = location.hash.slice(1);
  if (token !== '') {
    taken = token;
    history.replaceState(history.state, '', location.pathname);
  }
  return taken;
}

/** After it was used, nothing needs it any more. */
export function dropToken(): void {
  taken = '';
}
