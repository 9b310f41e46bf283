/**
 * Sends the forms of pages without the framework, so that a lost connection or a service that does not answer leaves
 * the page, and every word on it, where it is.
 */
import { exchange, isHydrated } from '../pleasant/page.ts';
import { forget, lineOf } from './forms.ts';
import { say } from './line.ts';
import { leadsToSignIn } from './store.ts';

/** The web server answers this header with the address of a redirect instead of following it out of sight. */
const HEADERS = { accept: 'text/html', 'x-sent-by': 'page' };

function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): BodyInit {
  const data = new FormData(form, submitter);
  if (form.enctype === 'multipart/form-data') return data;
  const body = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === 'string') body.append(name, value);
  return body;
}

function go(address: string, key: string): void {
  const target = new URL(address, location.href);
  if (!leadsToSignIn(target.pathname)) forget(key);
  const samePage = target.pathname + target.search === location.pathname + location.search;
  location.assign(target);
  if (samePage) location.reload();
}

async function show(response: Response, key: string): Promise<void> {
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  const arrived = response.ok && !next.querySelector(`[data-keep="${CSS.escape(key)}"]`);
  if (arrived) forget(key);
  exchange(next, false);
  document
    .querySelector<HTMLElement>('main [role="alert"], main [aria-invalid="true"], main h1')
    ?.scrollIntoView({ block: 'center' });
  document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
}

async function send(
  form: HTMLFormElement,
  line: HTMLElement,
  body: BodyInit,
  action: string,
): Promise<void> {
  const key = line.dataset.keep ?? '';
  const response = await fetch(action, { method: 'POST', body, headers: HEADERS }).catch(
    () => null,
  );
  const target = response?.headers.get('x-location');
  if (target) return go(target, key);
  if (!response || response.status >= 500) return say(line, response ? 'unavailable' : 'offline');
  await show(response, key);
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  const line = form instanceof HTMLFormElement && form.method === 'post' ? lineOf(form) : null;
  if (!(form instanceof HTMLFormElement) || !line || event.defaultPrevented || isHydrated()) return;
  event.preventDefault();
  // A second press while the first is under way would send the text twice.
  if (form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  const submitter = event.submitter;
  const action = submitter?.getAttribute('formaction')
    ? (submitter as HTMLButtonElement).formAction
    : form.action;
  say(line, 'sending');
  void send(form, line, bodyOf(form, submitter), action).finally(() => (form.ariaBusy = null));
});

// Any other form of such a page: the browser sends it, but two presses are one.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented)
    return;
  if (isHydrated()) return;
  if (form.ariaBusy === 'true') event.preventDefault();
  form.ariaBusy = 'true';
});
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  for (const form of document.querySelectorAll('form')) form.ariaBusy = null;
});
