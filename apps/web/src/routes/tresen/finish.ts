/** Ctrl and Enter send the form, from wherever in it somebody is. */
export function finishByKeys(form: HTMLFormElement): () => void {
  const finish = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  };
  form.addEventListener('keydown', finish);
  return () => form.removeEventListener('keydown', finish);
}
