import { deserialize } from '$app/forms';

/** Opening an item reserves it, so that two people do not decide the same thing; reading alone must not, hence a post. */
export async function claim(itemId: string): Promise<boolean> {
  const body = new FormData();
  body.set('itemId', itemId);
  try {
    const response = await fetch('?/reservieren', {
      method: 'POST',
      body,
      headers: { 'x-sveltekit-action': 'true' },
    });
    const result = deserialize<{ claimed: boolean }, never>(await response.text());
    return result.type === 'success' && result.data?.claimed === true;
  } catch {
    // Not reserved: the version that a decision carries still keeps two people from deciding the same thing.
    return false;
  }
}
