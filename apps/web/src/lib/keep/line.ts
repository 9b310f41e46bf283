export type Said = 'saved' | 'restored' | 'offline' | 'unavailable' | 'sending';

/** The time of a moment as the page's language writes it. */
export const clockOf = (moment: string): string =>
  new Date(moment).toLocaleTimeString(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
  });

/** Says at the form what becomes of its text; the words come with the page, which may have a place of its own for the moment. */
export function say(line: HTMLElement, what: Said | null, time = ''): void {
  const elsewhere = document.querySelector('[data-keep-saved] [data-keep-words]');
  if (elsewhere && what === 'saved') {
    elsewhere.textContent = (line.dataset.saved ?? '').replace('{time}', time);
    elsewhere.parentElement?.removeAttribute('hidden');
    return say(line, null);
  }
  const words = line.querySelector('[data-keep-words]');
  const discard = line.querySelector<HTMLElement>('[data-keep-discard]');
  if (words) words.textContent = what ? (line.dataset[what] ?? '').replace('{time}', time) : '';
  if (discard) discard.hidden = what !== 'restored';
  line.classList.toggle('urgent', what === 'offline' || what === 'unavailable');
}
