/** Errors of a form, by the name of its field, each one sentence in the reader's language. */
export type FieldErrors = Record<string, string | undefined>;

/** One field as trimmed text; a missing field or a file is ''. Line ends are \n, so that lengths are those the API counts. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

/** One field as text, or null where it was left empty. */
export function optional(form: FormData, name: string): string | null {
  return text(form, name) || null;
}

export function hasErrors(errors: FieldErrors): boolean {
  return Object.values(errors).some((message) => message !== undefined);
}

/** The API's answer about the fields of an input, as errors of the form; names that differ are given as api → form. */
export function errorsOf(
  fields: Record<string, { message: string }>,
  names: Record<string, string> = {},
): FieldErrors {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { message }]) => [names[name] ?? name, message]),
  );
}
