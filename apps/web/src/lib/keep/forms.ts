/**
 * Nothing that somebody types is lost: a form that holds a `KeptText` keeps its text while it is written, brings it back
 * once, and forgets it when it has arrived. Runs on every page, with and without the framework.
 */
import { controlsOf, defaultsOf, fill, isText, nameOf, valuesOf, type Control } from './fields.ts';
import { clockOf, say } from './line.ts';
import { leaveNothing, prepareOffline } from './offline.ts';
import { catchUp, isStep, isStepWritten, isTouched, stamp, stepDue, wholeText } from './steps.ts';
import { forgetText, keepText, keptKeys, keptText, type Kept } from './store.ts';

const PAUSE_MS = 500;
const waiting = new Map<HTMLFormElement, ReturnType<typeof setTimeout>>();
const restored = new WeakSet<HTMLElement>();
let filling = false;
let watching = false;

export const lineOf = (form: HTMLFormElement): HTMLElement | null =>
  form.querySelector<HTMLElement>('[data-keep]');

function isWritten(controls: Control[]): boolean {
  const [fields, base] = [valuesOf(controls), defaultsOf(controls)];
  return controls.some(
    (control) =>
      isText(control) && control.value.trim() && fields[nameOf(control)] !== base[nameOf(control)],
  );
}

/** What the form holds, with what stood there at the very first: a refused text comes back as the default of its field. */
function textOf(controls: Control[], kept: Kept | null): Pick<Kept, 'fields' | 'base'> {
  return { fields: valuesOf(controls), base: { ...defaultsOf(controls), ...kept?.base } };
}

export function save(form: HTMLFormElement): void {
  stopWaiting(form);
  const line = lineOf(form);
  const key = line?.dataset.keep;
  // Of a page that was exchanged meanwhile nothing is saved: what it carries of other steps is older.
  if (!line || !key || !form.isConnected) return;
  const controls = controlsOf(form);
  const step = isStep(line);
  if (step && !controls.length) return;
  if (!(step ? isStepWritten(controls, line) : isWritten(controls))) return void forget(key);
  const kept = keptText(key);
  const savedAt = keepText(key, step ? wholeText(form, line, kept) : textOf(controls, kept));
  if (!savedAt) return;
  say(line, 'saved', clockOf(savedAt));
  if (step) {
    stamp(savedAt);
    line.dispatchEvent(new Event('kept', { bubbles: true }));
  }
  watch();
  void prepareOffline();
}

function stopWaiting(form: HTMLFormElement): void {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
}

function saveSoon(form: HTMLFormElement): void {
  stopWaiting(form);
  waiting.set(
    form,
    setTimeout(() => save(form), PAUSE_MS),
  );
}

export function forget(key: string): void {
  for (const form of [...waiting.keys()]) if (lineOf(form)?.dataset.keep === key) stopWaiting(form);
  forgetText(key);
  document.dispatchEvent(new CustomEvent('forgotten', { detail: key }));
  void leaveNothing();
}

/** The controls that still show what stood there before it was written. */
function dueOf(controls: Control[], kept: Kept): Control[] {
  const shown = valuesOf(controls);
  const due = controls.filter((control) => {
    const name = nameOf(control);
    const value = kept.fields[name];
    return value !== undefined && value !== shown[name] && shown[name] === (kept.base[name] ?? '');
  });
  return due.some(isText) ? due : [];
}

/** Says that a text came back; a form of several steps has a place of its own for it. */
function tell(line: HTMLElement, key: string, savedAt: string): void {
  const place = document.querySelector<HTMLElement>(`[data-keep-restored="${CSS.escape(key)}"]`);
  if (place) place.hidden = false;
  if (!isStep(line)) say(line, 'restored', clockOf(savedAt));
}

/** Brings a kept text back where the page still shows what stood there before it was written. */
function restore(line: HTMLElement): void {
  const [form, key = ''] = [line.closest('form'), line.dataset.keep];
  const kept = form && !restored.has(line) ? keptText(key) : null;
  restored.add(line);
  if (!form || !kept) return;
  if (isStep(line) && line.dataset.keepFresh === undefined)
    say(line, 'saved', clockOf(kept.savedAt));
  const controls = controlsOf(form);
  const due = isStep(line) ? stepDue(controls, kept, line) : dueOf(controls, kept);
  if (!due.length) return;
  filling = true;
  for (const control of due) fill(control, kept.fields[nameOf(control)] ?? '');
  filling = false;
  const details = form.closest('details');
  if (details) details.open = true;
  tell(line, key, kept.savedAt);
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
  if (!filling && form && lineOf(form)) saveSoon(form);
});

const saveAll = () => {
  for (const form of [...waiting.keys()]) save(form);
};
addEventListener('pagehide', saveAll);
document.addEventListener('visibilitychange', saveAll);
// Before anything is sent: the page may be gone a moment later, and the answer may never come.
document.addEventListener('submit', saveAll, true);
document.addEventListener('submit', ({ target }) => {
  const key = target instanceof HTMLElement ? target.dataset.keepForget : undefined;
  if (key) forget(key);
});

document.addEventListener('click', ({ target }) => {
  const line =
    target instanceof Element ? target.closest<HTMLElement>('[data-keep-discard]') : null;
  const form = line?.closest('form');
  const shown = form && lineOf(form);
  if (!form || !shown) return;
  const controls = controlsOf(form);
  const base = keptText(shown.dataset.keep ?? '')?.base ?? defaultsOf(controls);
  filling = true;
  for (const control of controls) fill(control, base[nameOf(control)] ?? '');
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

/** Says of texts that are not shown, such as a pin, that they are not what the server drew. */
function tellHidden(form: HTMLFormElement): void {
  filling = true;
  for (const control of controlsOf(form))
    if (control.hidden && control.value !== (control as HTMLInputElement).defaultValue)
      control.dispatchEvent(new Event('input', { bubbles: true }));
  filling = false;
}

/** Looks, and again whenever the page changes, as long as something is kept. */
function lookOn(): void {
  if (keptKeys().length > 0) {
    look();
    watch();
  } else if (navigator.serviceWorker?.controller) {
    void leaveNothing();
  }
}

/** The page has come, or has come back from the browser's history. */
function arrive(fromHistory: boolean): void {
  saveAll();
  for (const line of document.querySelectorAll<HTMLElement>('[data-keep-steps]')) {
    const late = catchUp(line, fromHistory);
    if (late) return void late.then(lookOn);
    const form = line.closest('form');
    const kept = keptText(line.dataset.keep ?? '');
    // What was typed before this script had come; what the browser brings back of an older visit may have arrived long ago.
    if (form && !fromHistory && isTouched(controlsOf(form), kept)) saveSoon(form);
    if (kept && !fromHistory) stamp(kept.savedAt);
    if (form) tellHidden(form);
    restored.delete(line);
  }
  lookOn();
}

const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const fromHistory = visit?.type === 'back_forward';
// When all of the script is there: what is filled in is heard by other parts of it.
if (!fromHistory) queueMicrotask(() => arrive(false));
// What the browser brings back by itself stands there only now.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted || fromHistory) arrive(true);
});
