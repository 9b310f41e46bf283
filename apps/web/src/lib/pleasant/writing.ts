/**
 * The form for an idea compares, counts and hints while somebody writes, saves for every device and shows a map to point at.
 * What that takes comes with the first touch; without it the buttons ask the server.
 */
import { keptText } from '../keep/store.ts';
import type * as Autosave from '../keep/autosave.ts';
import type * as Live from '../../routes/ideen/neu/live.svelte.ts';
import type * as Pin from '../../routes/ideen/neu/pin.svelte.ts';

let live: typeof Live | undefined;
let saving: typeof Autosave | undefined;

const formOf = (target: EventTarget | null): HTMLFormElement | null =>
  target instanceof Element ? target.closest<HTMLFormElement>('form[data-live]') : null;

async function follow(form: HTMLFormElement): Promise<void> {
  try {
    live = await import('../../routes/ideen/neu/live.svelte.ts');
    live.follow(form);
  } catch {
    // Without a connection writing goes on without it; the next key tries again.
  }
}

const savedForm = (target: EventTarget | null): HTMLFormElement | null =>
  target instanceof Element ? target.closest<HTMLFormElement>('form[data-save-at]') : null;

async function prepareSaving(): Promise<typeof Autosave | undefined> {
  saving ??= await import('../keep/autosave.ts').catch(() => undefined);
  return saving;
}

const touched = ({ target }: Event) => {
  const form = formOf(target);
  if (form) void follow(form);
  if (savedForm(target)) void prepareSaving();
};
document.addEventListener('focusin', touched);
document.addEventListener('input', touched);

// The server asks nobody to look at similar ideas who has seen them while typing.
document.addEventListener('formdata', ({ target, formData }) => {
  if (live && formOf(target)) formData.append('live', '1');
});

document.addEventListener('kept', ({ target }) => {
  const form = savedForm(target);
  // At once where it can be: the page may be going.
  if (form && saving) saving.saveSoon(form);
  else if (form) void prepareSaving().then((loaded) => loaded?.saveSoon(form));
});

const named = (form: HTMLFormElement | null | undefined, what: string) =>
  form?.querySelector<HTMLButtonElement>(`button[data-${what}]`);

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.value) return;
  const button = named(target.form, 'send-file');
  if (button) button.form?.requestSubmit(button);
});

/** Photos that this device remembers and the server no longer shows: it is asked for them. */
function bringPhotosBack(field: HTMLInputElement): void {
  const alts = keptText('idee')?.fields ?? {};
  const photos = JSON.parse(field.value) as { ticket: string; alt: string }[];
  const described = photos.map(({ ticket, alt }) => ({
    ticket,
    alt: alts[`alt ${ticket.split('.')[0]}`] ?? alt,
  }));
  field.value = JSON.stringify(described);
  const button = named(field.form, 'send-file');
  if (button) button.form?.requestSubmit(button);
}

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 'photos' || !target.value) return;
  setTimeout(() => bringPhotosBack(target));
});

const pickerOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-pin-picker]') : null;

async function pinOf(picker: HTMLElement): Promise<typeof Pin | null> {
  try {
    const pin = await import('../../routes/ideen/neu/pin.svelte.ts');
    return (await pin.open(picker)) ? pin : null;
  } catch {
    return null;
  }
}

document.addEventListener('focusin', ({ target }) => {
  const picker = pickerOf(target);
  if (picker) void pinOf(picker);
});

/** A button moves the pin; without a connection for more than forms the server does. */
async function step(picker: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const pin = await pinOf(picker);
  if (pin) pin.step(button.value);
  else button.form?.requestSubmit(button);
}

async function point(picker: HTMLElement, picture: HTMLInputElement, event: MouseEvent) {
  const [x, y] = [event.offsetX / picture.width, event.offsetY / picture.height];
  const pin = await pinOf(picker);
  // The Enter key points nowhere.
  if (event.detail > 0) pin?.point(x, y);
}

document.addEventListener('click', (event) => {
  const picker = pickerOf(event.target);
  if (!picker || !(event.target instanceof Element)) return;
  const button = event.target.closest<HTMLButtonElement>('button[data-pin-step]');
  const picture = event.target.closest<HTMLInputElement>('input[type="image"]');
  if (button || picture) event.preventDefault();
  if (button) void step(picker, button);
  else if (picture) void point(picker, picture, event);
  else void pinOf(picker);
});

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 'pin') return;
  const picker = target.form?.querySelector<HTMLElement>('[data-pin-picker]');
  if (picker) void pinOf(picker);
});
