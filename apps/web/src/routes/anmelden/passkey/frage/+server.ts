import { json } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import type { RequestHandler } from './$types';
import { BEGIN_PASSKEY_SIGN_IN } from '../passkey.graphql.ts';

/** The question that a passkey answers to sign in. */
export const POST: RequestHandler = async (event) => {
  const { beginPasskeySignIn: asked } = await ask(event, BEGIN_PASSKEY_SIGN_IN, {});
  return json(asked.__typename === 'PasskeyQuestion' ? asked : { problem: asked.message });
};
