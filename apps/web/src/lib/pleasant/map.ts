/** The map beside its list: what has the focus or the mouse in one is marked in the other; the movable map is fetched when asked for. */
const numberOf = (target: EventTarget | null): string | undefined => {
  const item =
    target instanceof Element
      ? target.closest<HTMLElement | SVGElement>('[data-pin], [data-list] > [data-key]')
      : null;
  return item?.dataset.pin ?? item?.dataset.key;
};

function mark(number: string | undefined): void {
  for (const marked of document.querySelectorAll('[data-hot]')) marked.removeAttribute('data-hot');
  if (!number || !document.querySelector('[data-frame]')) return;
  const same = `[data-pin="${number}"], [data-list] > [data-key="${number}"]`;
  for (const one of document.querySelectorAll(same)) one.setAttribute('data-hot', '');
}

for (const name of ['focusin', 'mouseover'] as const)
  document.addEventListener(name, ({ target }) => mark(numberOf(target)));

document.addEventListener('click', async ({ target }) => {
  const button =
    target instanceof Element ? target.closest<HTMLButtonElement>('button[data-big-map]') : null;
  const column = button?.closest<HTMLElement>('[data-map-column]');
  if (!button || !column) return;
  button.setAttribute('aria-busy', 'true');
  try {
    const { openBigMap } = await import('#lib/map/big-map.ts');
    await openBigMap(column);
    button.hidden = true;
  } catch {
    // The drawn map stays: whoever has no network for more has everything there already.
    button.removeAttribute('aria-busy');
  }
});
