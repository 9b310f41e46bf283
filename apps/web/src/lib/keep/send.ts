/**
 * Sends the forms of pages without the framework, so that a lost connection or a service that does not answer leaves
 * the page, and every word on it, where it is.
 */
import { exchange, fetchPage, isHydrated } from '../pleasant/page.ts';
import { controlsOf, fill, nameOf, valuesOf } from './fields.ts';
import { forget, lineOf, save } from './forms.ts';
import { say } from './line.ts';
import { isStep, stamp } from './steps.ts';
import { keptText, leadsToSignIn, markSent } from './store.ts';

/** The web server answers this header with the address of a redirect instead of following it out of sight. */
const HEADERS = { accept: 'text/html', 'x-sent-by': 'page' };

/** Forms on their way. Not `aria-busy`: that would silence the line in the form that says so. */
const busy = new WeakSet<HTMLFormElement>();

/** What must be waited for before a form is sent. */
export const beforeSending: (() => Promise<unknown>)[] = [];

/** One press of a button. */
interface Post {
  form: HTMLFormElement;
  line: HTMLElement;
  key: string;
  submitter: HTMLElement | null;
  action: string;
  /** What the form held when it was sent. */
  sent: Record<string, string>;
}

function bodyOf({ form, submitter }: Post): BodyInit {
  const data = new FormData(form, submitter);
  if (form.enctype === 'multipart/form-data') return data;
  const body = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === 'string') body.append(name, value);
  return body;
}

/** Follows a redirect; a button with `data-parts` changes a part of this page, and the texts on it go on being written. True: this page goes. */
async function go(address: string, { form, line, key, submitter, action }: Post): Promise<boolean> {
  const target = new URL(address, location.href);
  target.hash ||= new URL(action).hash;
  if (submitter?.dataset.parts !== undefined) {
    const page = await fetchPage(target.href).catch(() => null);
    if (page) {
      exchange(page.document, true);
      history.replaceState(history.state, '', target);
      settle(form);
      return false;
    }
  }
  // From step to step a text has not arrived yet; where it arrives, the page says so.
  const arrived = !isStep(line) && !leadsToSignIn(target.pathname);
  if (arrived || submitter?.dataset.forget !== undefined) forget(key);
  const samePage = target.pathname + target.search === location.pathname + location.search;
  location.assign(target);
  if (samePage) location.reload();
  return true;
}

/** A part of the page is another one: what is kept follows, and the focus stays near where it was. */
function settle(form: HTMLFormElement): void {
  const line = lineOf(form);
  if (line) say(line, null);
  save(form);
  if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('[data-part][tabindex]')?.focus();
}

/** What was typed or chosen while the answer was on its way, by name. */
function writtenSince({ form, sent }: Post): Record<string, string> {
  const now = Object.entries(valuesOf(controlsOf(form)));
  return Object.fromEntries(now.filter(([name, value]) => value !== sent[name]));
}

function fillIn(key: string, values: Record<string, string>): void {
  const form = document.querySelector(`[data-keep="${CSS.escape(key)}"]`)?.closest('form');
  for (const control of form ? controlsOf(form) : [])
    if (nameOf(control) in values) fill(control, values[nameOf(control)] ?? '');
}

async function show(response: Response, post: Post): Promise<void> {
  const { form, key, submitter } = post;
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  const arrived = response.ok && !next.querySelector(`[data-keep="${CSS.escape(key)}"]`);
  if (arrived) forget(key);
  const onlyParts = submitter?.dataset.parts !== undefined;
  const newer = onlyParts ? {} : writtenSince(post);
  exchange(next, onlyParts);
  if (onlyParts) settle(form);
  fillIn(key, newer);
  // Nobody is torn away from what they are writing.
  if (Object.keys(newer).length > 0) return;
  // First what is wrong in all or asked, then the field that is wrong, or the title of the step that came.
  const first = ['[role="alert"][tabindex]', '[data-proof]', '[aria-invalid="true"]', 'h1']
    .map((what) => document.querySelector<HTMLElement>(`main ${what}`))
    .find(Boolean);
  first?.scrollIntoView({ block: 'center' });
  first?.focus();
}

async function send(post: Post): Promise<boolean> {
  const { line, key, action } = post;
  await Promise.all(beforeSending.map((ready) => ready()));
  const savedAt = keptText(key)?.savedAt;
  if (isStep(line)) stamp(savedAt ?? new Date().toISOString());
  const response = await fetch(action, {
    method: 'POST',
    body: bodyOf(post),
    headers: HEADERS,
  }).catch(() => null);
  const target = response?.headers.get('x-location');
  if (target) markSent(key, savedAt);
  if (target) return go(target, post);
  if (!response || response.status >= 500) say(line, response ? 'unavailable' : 'offline');
  else await show(response, post);
  return false;
}

/** A button may have words and a place of its own for it. */
function saySending(line: HTMLElement, submitter: HTMLElement | null): void {
  const place = submitter?.closest('[data-part]')?.querySelector('[data-sending]');
  if (place) place.textContent = submitter?.dataset.sendFile ?? '';
  else say(line, 'sending');
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  const line = form instanceof HTMLFormElement && form.method === 'post' ? lineOf(form) : null;
  if (!(form instanceof HTMLFormElement) || !line || event.defaultPrevented || isHydrated()) return;
  event.preventDefault();
  // A second press while the first is under way would send the text twice.
  if (busy.has(form)) return;
  busy.add(form);
  const { submitter } = event;
  const action = submitter?.getAttribute('formaction')
    ? (submitter as HTMLButtonElement).formAction
    : form.action;
  saySending(line, submitter);
  const sent = valuesOf(controlsOf(form));
  const post = { form, line, key: line.dataset.keep ?? '', submitter, action, sent };
  const release = () => busy.delete(form);
  // While the next page is coming this one is still there, and a press on it would send the text twice.
  void send(post).then((leaving) => leaving || release(), release);
});

// Any other form of such a page: the browser sends it, but two presses are one.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented)
    return;
  if (isHydrated()) return;
  if (busy.has(form)) event.preventDefault();
  busy.add(form);
});
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  for (const form of document.querySelectorAll('form')) {
    busy.delete(form);
    const line = lineOf(form);
    if (line) say(line, null);
  }
});
