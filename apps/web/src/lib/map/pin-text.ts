import type { Spot } from './sheet.ts';

/** A pin as it stands in a form or an address, with five decimals (one metre). */
export const pinText = ({ lat, lon }: Spot): string => `${lat.toFixed(5)},${lon.toFixed(5)}`;

export function pinIn(text: string): Spot | null {
  if (!/^-?\d{1,2}(\.\d{1,8})?,-?\d{1,3}(\.\d{1,8})?$/.test(text)) return null;
  const [lat = 0, lon = 0] = text.split(',').map(Number);
  return { lat, lon };
}
