document.addEventListener('click', async (event) => {
  const target =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[data-copy], [data-print]')
      : null;
  if (!target) return;
  if (target.dataset.print !== undefined) return print();
  // Only over https or on this machine a page may write to the clipboard; else the link is simply a link.
  if (!window.isSecureContext) return;
  event.preventDefault();
  await navigator.clipboard.writeText(target.dataset.copy ?? '');
  const words = target.querySelector('[data-words]');
  if (words) words.textContent = target.dataset.copied ?? '';
});
