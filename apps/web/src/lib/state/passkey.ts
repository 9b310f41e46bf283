/** The talk between this page, the server and the browser's passkeys. Loaded where somebody presses a button for it. */
import { m } from '#lib/messages/generated/messages.js';

export type Spoken =
  { challengeId: string; response: string } | { problem: string } | { goTo: string };

interface Question {
  challengeId?: string;
  options?: string;
  problem?: string;
  goTo?: string;
}

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window;

async function ask(path: string): Promise<Question> {
  const response = await fetch(path, { method: 'POST' });
  if (!response.ok) return { problem: m.passkey_failed() };
  return (await response.json()) as Question;
}

const problemOf = (cause: unknown): string => {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return m.passkey_cancelled();
  if (name === 'InvalidStateError') return m.passkey_known();
  return m.passkey_failed();
};

/** Gets the question of `path` answered by a new passkey or by one that is there. */
export async function speak(path: string, kind: 'create' | 'get'): Promise<Spoken> {
  try {
    const { challengeId, options, problem, goTo } = await ask(path);
    if (goTo) return { goTo };
    if (!challengeId || !options) return { problem: problem ?? m.passkey_failed() };
    const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
    const optionsJSON = JSON.parse(options);
    const answer =
      kind === 'create'
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON });
    return { challengeId, response: JSON.stringify(answer) };
  } catch (cause) {
    return { problem: problemOf(cause) };
  }
}
