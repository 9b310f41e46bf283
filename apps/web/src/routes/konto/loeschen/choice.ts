/** What becomes of public texts, as it stands in the address of the second step. */
export type Texts = 'bleiben' | 'entfernen';

export const textsOf = (value: string | null): Texts | null =>
  value === 'bleiben' || value === 'entfernen' ? value : null;
