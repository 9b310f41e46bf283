/** As what an edition can be taken away. */
export const FORMATS = ['pdf', 'docx', 'html', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export const isFormat = (name: string): name is Format =>
  (FORMATS as readonly string[]).includes(name);
