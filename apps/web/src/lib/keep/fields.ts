export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const SECRET = /mail|code|token|passw|address|adresse/i;
const NEVER = new Set([
  'email',
  'password',
  'hidden',
  'file',
  'submit',
  'button',
  'reset',
  'image',
]);

/** The controls of a form whose content may be kept: what somebody writes or chooses, never an address or a code. */
export function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !NEVER.has(element.type) &&
      !SECRET.test(element.name) &&
      !SECRET.test(element.getAttribute('autocomplete') ?? '') &&
      element.dataset.noKeep === undefined,
  );
}

/** Under which name it is kept: several fields of one name need one of their own. */
export const nameOf = (control: Control): string => control.dataset.keepAs ?? control.name;

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type);

const partOf = (control: Control, chosen: boolean, value: string) =>
  isBox(control) ? (chosen ? `${control.value}\n` : '') : value;

/** By name: what a form holds now. Boxes of one name are the values of those that are ticked. */
export function valuesOf(controls: Control[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const control of controls)
    values[nameOf(control)] =
      (values[nameOf(control)] ?? '') +
      partOf(control, isBox(control) && control.checked, control.value);
  return values;
}

/** By name: what a form held when the server sent it. */
export function defaultsOf(controls: Control[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const control of controls)
    values[nameOf(control)] =
      (values[nameOf(control)] ?? '') +
      partOf(control, isBox(control) && control.defaultChecked, defaultOf(control));
  return values;
}

function defaultOf(control: Control): string {
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue;
  const options = [...control.options];
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? '';
}

export const isText = (control: Control): boolean =>
  !isBox(control) && !(control instanceof HTMLSelectElement);

/** Puts a kept value back, and lets whatever runs the page know. */
export function fill(control: Control, value: string): void {
  if (isBox(control)) control.checked = value.split('\n').slice(0, -1).includes(control.value);
  else control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
