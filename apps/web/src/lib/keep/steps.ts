/**
 * A form of several steps, each a page of its own: what is kept holds all of them, each page shows one and carries the others
 * along. A page may come from the browser's history and know less than what is kept.
 */
import { exchange, fetchPage } from '../pleasant/page.ts';
import { controlsOf, defaultsOf, isText, nameOf, valuesOf, type Control } from './fields.ts';
import { keptText, type Kept } from './store.ts';

export const isStep = (line: HTMLElement): boolean => line.dataset.keepSteps !== undefined;
const isFirst = (line: HTMLElement): boolean => line.dataset.keepSteps === '1';

/** The page began something new: what was kept of another text does not belong here. */
const isFresh = (line: HTMLElement): boolean => line.dataset.keepFresh !== undefined;

export const same = (one: string, other: string): boolean =>
  one.replaceAll(/\s+/g, ' ').trim() === other.replaceAll(/\s+/g, ' ').trim();

/** What this page carries of the other steps. */
const othersOf = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[data-keep-other]'),
];

/** What this step and the others say now, and what stood there before. */
export function wholeText(
  form: HTMLFormElement,
  line: HTMLElement,
  kept: Kept | null,
): Pick<Kept, 'fields' | 'base'> {
  const controls = controlsOf(form);
  const before = isFresh(line) ? null : kept;
  const others = Object.fromEntries(othersOf(form).map(({ name, value }) => [name, value]));
  return {
    fields: { ...(isFirst(line) ? {} : others), ...before?.fields, ...valuesOf(controls) },
    base: { ...before?.base, ...defaultsOf(controls) },
  };
}

/** Whether these controls hold something to keep: the text of the first step, or anything that another adds to it. */
export const isStepWritten = (controls: Control[], line: HTMLElement): boolean =>
  !isFirst(line) || controls.some((control) => isText(control) && control.value.trim());

const state = (): { keptAt?: string; caughtUp?: string } => Object(history.state);

/** Remembers with this entry of the history from when its text is. */
export function stamp(keptAt: string): void {
  history.replaceState({ ...state(), keptAt }, '');
}

/** What this visit of the page knows is older than what is kept: somebody wrote on in another one. */
const isOutdated = (kept: Kept): boolean => (state().keptAt ?? kept.savedAt) < kept.savedAt;

/** Somebody wrote here before our script came, or the browser brought a text back that is as new as ours. */
function touched(controls: Control[], kept: Kept | null): (control: Control) => boolean {
  const [shown, base] = [valuesOf(controls), defaultsOf(controls)];
  const outdated = kept !== null && isOutdated(kept);
  return (control) => !outdated && shown[nameOf(control)] !== base[nameOf(control)];
}

export const isTouched = (controls: Control[], kept: Kept | null): boolean =>
  controls.some(
    (control) => isText(control) && !control.hidden && touched(controls, kept)(control),
  );

/** The controls of a step that show less than what is kept; of its texts all or none, so that two texts never mix. */
export function stepDue(controls: Control[], kept: Kept, line: HTMLElement): Control[] {
  const shown = valuesOf(controls);
  const isDue = (control: Control) => {
    const [now = '', before] = [shown[nameOf(control)], kept.fields[nameOf(control)]];
    return before !== undefined && !same(before, now);
  };
  const isTouchedHere = touched(controls, kept);
  const other = controls.some(
    (control) => isText(control) && !control.hidden && isTouchedHere(control) && isDue(control),
  );
  if (isFresh(line) || other) {
    // What is written here begins anew.
    if (isFirst(line)) line.dataset.keepFresh = '';
    return [];
  }
  return controls.filter((control) => {
    const now = shown[nameOf(control)] ?? '';
    const stale = isOutdated(kept) || now === '' || now === kept.base[nameOf(control)];
    return isDue(control) && !isTouchedHere(control) && (!kept.sent || stale);
  });
}

/** Shows this page as the server has it now; without a navigation, which somebody who goes back once more would meet on the way. */
async function renew(): Promise<void> {
  // A page that came from the history would be answered from the browser's cache, as old as itself.
  const page = await fetchPage(location.href, { cache: 'reload' }).catch(() => null);
  if (!page) return;
  exchange(page.document, false);
  history.replaceState(history.state, '', page.url);
}

/** The server takes over what was written on another step and never sent. */
async function bringAlong(form: HTMLFormElement, kept: Kept, step: string): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') body.append(name, value);
  for (const { name } of othersOf(form)) body.set(name, kept.fields[name] ?? body.get(name) ?? '');
  body.set('alles', '1');
  body.set('to', step);
  const headers = { accept: 'text/html', 'x-sent-by': 'page' };
  const answer = await fetch('?/zurueck', { method: 'POST', body, headers }).catch(() => null);
  if (answer?.headers.get('x-location')) await renew();
}

/** Brings a page up to date that shows less of the other steps than what is kept; null where there is nothing to do. */
export function catchUp(line: HTMLElement, fromHistory: boolean): Promise<void> | null {
  const form = line.closest('form');
  const kept = keptText(line.dataset.keep ?? '');
  if (!form) return null;
  // It was kept and is no more: it has arrived, or was thrown away.
  if (!kept) return fromHistory && state().keptAt !== undefined ? renew() : null;
  const behind = othersOf(form).some(
    ({ name, value }) => kept.fields[name] !== undefined && !same(kept.fields[name], value),
  );
  if (!behind || isFirst(line) || state().caughtUp === kept.savedAt) return null;
  history.replaceState({ ...state(), caughtUp: kept.savedAt }, '');
  return kept.sent ? renew() : bringAlong(form, kept, line.dataset.keepSteps ?? '');
}
