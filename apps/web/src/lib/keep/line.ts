export type Said = 'saved' | 'restored' | 'offline' | 'unavailable' | 'sending';

/** The time of a moment as the page's language writes it. */
export const clockOf = (moment: string): string =>
  new Date(moment).toLocaleTimeString(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
  });

/** Says at the form what becomes of its text; the words themselves come with the page. */
export function say(line: HTMLElement, what: Said | null, time = ''): void {
  const words = line.querySelector('[data-keep-words]');
  const discard = line.querySelector<HTMLElement>('[data-keep-discard]');
  if (words) words.textContent = what ? (line.dataset[what] ?? '').replace('{time}', time) : '';
  if (discard) discard.hidden = what !== 'restored';
  line.classList.toggle('urgent', what === 'offline' || what === 'unavailable');
}
