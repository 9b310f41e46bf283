let known = '';

/** On the server: what the town calls itself, for all messages from now on. */
export function callTown(name: string): void {
  known = name;
}

/** What the town calls itself; in the browser the page says it. */
export function townName(): string {
  if (known === '' && typeof document !== 'undefined')
    known = document.documentElement.dataset['town'] ?? '';
  return known;
}
