import { href } from '#lib/href.ts';

/** Takes out of the document what somebody typed or chose, also where the browser would bring it back. */
export function clearForms(): void {
  for (const control of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'form :is(input:not([type="hidden"]), textarea)',
  )) {
    if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
      control.checked = control.defaultChecked = false;
    } else control.value = control.defaultValue = '';
  }
}

/** Back to the first page as a new document, in the place of this one in the history. */
export function startAnew(): void {
  clearForms();
  location.replace(href('/kiosk'));
}
