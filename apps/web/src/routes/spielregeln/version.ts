/** The number of a version in an address; null where there is none, or none that can be. */
export function versionIn(value: string | null): number | null {
  return value && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null;
}
