/**
 * Nothing that somebody types is lost: a form that holds a `KeptText` keeps its text while it is written, brings it back
 * once, and forgets it when it has arrived. Runs on every page, with and without the framework.
 */
import { controlsOf, defaultsOf, fill, isText, valuesOf } from './fields.ts';
import { clockOf, say } from './line.ts';
import { leaveNothing, prepareOffline } from './offline.ts';
import { forgetText, keepText, keptKeys, keptText } from './store.ts';

const PAUSE_MS = 500;
const waiting = new Map<HTMLFormElement, ReturnType<typeof setTimeout>>();
const restored = new WeakSet<HTMLElement>();
let filling = false;
let watching = false;

export const lineOf = (form: HTMLFormElement): HTMLElement | null =>
  form.querySelector<HTMLElement>('[data-keep]');

function save(form: HTMLFormElement): void {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  const line = lineOf(form);
  const key = line?.dataset.keep;
  if (!line || !key) return;
  const controls = controlsOf(form);
  const [fields, base] = [valuesOf(controls), defaultsOf(controls)];
  const written = controls.some(
    (control) =>
      isText(control) && control.value.trim() && fields[control.name] !== base[control.name],
  );
  if (!written) return void forget(key);
  // What stood there at the very first: a refused text comes back as the default of its field.
  const savedAt = keepText(key, { fields, base: { ...base, ...keptText(key)?.base } });
  if (savedAt) say(line, 'saved', clockOf(savedAt));
  if (!savedAt) return;
  watch();
  void prepareOffline();
}

export function forget(key: string): void {
  forgetText(key);
  void leaveNothing();
}

/** Brings a kept text back where the page still shows what stood there before it was written. */
function restore(line: HTMLElement): void {
  const [form, key = ''] = [line.closest('form'), line.dataset.keep];
  const kept = form && !restored.has(line) ? keptText(key) : null;
  restored.add(line);
  if (!form || !kept) return;
  const controls = controlsOf(form);
  const shown = valuesOf(controls);
  const due = controls.filter(({ name }) => {
    const value = kept.fields[name];
    return value !== undefined && value !== shown[name] && shown[name] === (kept.base[name] ?? '');
  });
  if (!due.some(isText)) return;
  filling = true;
  for (const control of due) fill(control, kept.fields[control.name] ?? '');
  filling = false;
  const details = form.closest('details');
  if (details) details.open = true;
  say(line, 'restored', clockOf(kept.savedAt));
}

/** Looks at what the page now shows: texts to bring back, and texts that have arrived. */
function look(): void {
  for (const done of document.querySelectorAll<HTMLElement>('[data-keep-done]')) {
    const key = done.dataset.keepDone ?? '';
    if (keptText(key)) forget(key);
  }
  for (const line of document.querySelectorAll<HTMLElement>('[data-keep]')) restore(line);
}

document.addEventListener('input', ({ target }) => {
  const form = (target as { form?: HTMLFormElement | null } | null)?.form;
  if (filling || !form || !lineOf(form)) return;
  clearTimeout(waiting.get(form));
  waiting.set(
    form,
    setTimeout(() => save(form), PAUSE_MS),
  );
});

const saveAll = () => {
  for (const form of [...waiting.keys()]) save(form);
};
addEventListener('pagehide', saveAll);
document.addEventListener('visibilitychange', saveAll);
// Before anything is sent: the page may be gone a moment later, and the answer may never come.
document.addEventListener('submit', saveAll, true);

document.addEventListener('click', ({ target }) => {
  const line =
    target instanceof Element ? target.closest<HTMLElement>('[data-keep-discard]') : null;
  const form = line?.closest('form');
  const shown = form && lineOf(form);
  if (!form || !shown) return;
  const controls = controlsOf(form);
  const base = keptText(shown.dataset.keep ?? '')?.base ?? defaultsOf(controls);
  filling = true;
  for (const control of controls) fill(control, base[control.name] ?? '');
  filling = false;
  forget(shown.dataset.keep ?? '');
  say(shown, null);
  controls.find(isText)?.focus();
});

/** Forms and thanks may come later, when the framework or `exchange` changes the page; who keeps nothing is not watched. */
function watch(): void {
  if (watching) return;
  watching = true;
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

if (keptKeys().length > 0) {
  look();
  watch();
} else if (navigator.serviceWorker?.controller) {
  void leaveNothing();
}
