import { exchange, fetchPage, isHydrated, isPlainClick } from './page.ts';

const main = () => document.querySelector('main');
const samePage = (address: URL) =>
  address.origin === location.origin && address.pathname === location.pathname;

/** Shows another state of this page; falls back to a plain visit whenever something is unexpected. */
async function show(
  address: string,
  init: RequestInit | undefined,
  onlyParts: boolean,
): Promise<boolean> {
  main()?.setAttribute('aria-busy', 'true');
  const page = await fetchPage(address, init).catch(() => null);
  main()?.removeAttribute('aria-busy');
  if (page) exchange(page.document, onlyParts);
  return page !== null;
}

async function go(address: string, onlyParts: boolean): Promise<void> {
  if (!(await show(address, undefined, onlyParts))) return location.assign(address);
  history.pushState(null, '', address);
  shown = here();
}

function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value) query.append(name, value);
  const address = new URL(form.action);
  address.search = query.toString();
  return address.href;
}

/** A form with `data-in-place="parts"` exchanges only the named parts of the page. */
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.inPlace === undefined || isHydrated())
    return;
  event.preventDefault();
  const onlyParts = form.dataset.inPlace === 'parts';
  if (form.method === 'get') return void go(addressOf(form), onlyParts);
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter))
    if (typeof value === 'string') body.append(name, value);
  void show(form.action, { method: 'POST', body }, onlyParts).then((done) => {
    if (!done) location.reload();
  });
});

/** A form with `data-auto` is sent at every change. */
document.addEventListener('change', ({ target }) => {
  const form =
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.form : null;
  if (form?.dataset.auto !== undefined) form.requestSubmit();
});

document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement | SVGAElement>('a[data-in-place]')
      : null;
  if (!link || !isPlainClick(event) || isHydrated()) return;
  // The `href` of a link in a drawing is no string.
  const address = new URL(link.getAttribute('href') ?? '', location.href);
  if (!samePage(address)) return;
  event.preventDefault();
  void go(address.href, link.dataset.inPlace === 'parts');
});

const here = () => location.pathname + location.search;
let shown = here();

addEventListener('popstate', () => {
  if (isHydrated() || here() === shown) return;
  shown = here();
  void show(location.href, undefined, false).then((done) => {
    if (!done) location.reload();
  });
});
