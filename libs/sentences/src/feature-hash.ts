export const FEATURE_BITS = 18;
export const FEATURES = 1 << FEATURE_BITS;

/** Words and letters are known by numbers alone, so the weights hold no text of anybody. */
export function hashFeature(text: string, kind: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(kind, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash & (FEATURES - 1);
}
