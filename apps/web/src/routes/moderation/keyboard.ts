import { tinykeys } from 'tinykeys';

const OFF = 'ein-tasten-aus';

/** What each key does; the page fills in the verbs that are possible now. */
export type Keys = Record<string, () => void>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable], dialog') !==
    null;

/** Escape goes back from a form too, but a dialog closes by itself. */
const leaves = (name: string, target: EventTarget | null): boolean =>
  name === 'Escape' && target instanceof HTMLElement && target.closest('dialog') === null;

/** Single keys can be switched off (WCAG 2.1.4); the choice stays on this device. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
  } catch {
    // Without storage the switch lasts until the page is left.
  }
}

/** Listens until the returned function is called; while somebody types in a field, keys are letters. */
export function listen(keys: () => Keys, isOn: () => boolean): () => void {
  const names = ['j', 'k', 'f', 'd', 'r', 'b', 'm', 'z', 'u', 't', 'x', 'Shift+?', 'Escape'];
  return tinykeys(
    window,
    Object.fromEntries(
      names.map((name) => [
        name,
        (event: KeyboardEvent) => {
          const verb = keys()[name];
          if (
            !verb ||
            event.defaultPrevented ||
            (isTyping(event.target) && !leaves(name, event.target)) ||
            (!isOn() && name !== 'Escape')
          )
            return;
          event.preventDefault();
          verb();
        },
      ]),
    ),
    // Its own rule hears nothing at all from fields; which keys count there is decided above.
    { ignore: (event) => event.repeat || event.isComposing },
  );
}
