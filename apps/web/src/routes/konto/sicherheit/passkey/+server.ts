import { json } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import type { RequestHandler } from './$types';
import { BEGIN_PASSKEY } from '../passkey.graphql.ts';
import { wayOf } from '../passkeys.ts';

/** The question for a new passkey, or the page that must come before it. */
export const POST: RequestHandler = async (event) => {
  const { beginPasskey: asked } = await ask(event, BEGIN_PASSKEY, {});
  if (asked.__typename === 'PasskeyQuestion') return json(asked);
  const goTo = wayOf(asked, href('/konto/sicherheit'));
  return json(goTo ? { goTo } : { problem: asked.message });
};
