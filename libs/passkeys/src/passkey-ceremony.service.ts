import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { Clock, CONFIG, type Config, newId, type SignedInViewer } from '@ein/platform';
import type { PasskeyChallenge } from './passkey-challenge.entity.js';
import { CHALLENGE_MINUTES, relyingParty } from './passkey.policy.js';
import { PasskeyRepository, type PresentedPasskey } from './passkey.repository.js';
import type { PasskeyQuestion } from './passkey.type.js';

/** What a fresh key tells of itself. */
export interface NewCredential {
  credentialId: Buffer;
  publicKey: Buffer;
  counter: string;
  transports: string[];
  synced: boolean;
}

const TIMEOUT_MS = CHALLENGE_MINUTES * 60_000;

/** The two talks with a passkey as WebAuthn has them: the question is kept once, the answer is weighed against it. */
@Injectable()
export class PasskeyCeremony {
  private readonly party: { id: string; origin: string };

  constructor(
    private readonly passkeys: PasskeyRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.party = relyingParty(config.publicUrl);
  }

  /** Asks for a new key that can say by itself whose it is, and that asks its owner for finger, face or PIN. */
  async askForNew(viewer: SignedInViewer): Promise<PasskeyQuestion> {
    const known = await this.passkeys.credentialsOf(viewer.id);
    const options = await generateRegistrationOptions({
      rpName: 'EIN.Ideen.raum',
      rpID: this.party.id,
      userID: new TextEncoder().encode(viewer.id),
      userName: viewer.email,
      userDisplayName: viewer.displayName,
      timeout: TIMEOUT_MS,
      attestationType: 'none',
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId.toString('base64url'),
        transports,
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return this.keep('add', options, viewer.id);
  }

  /** Asks whoever has a key; none is named, so that nobody learns who has an account. */
  async askForAny(): Promise<PasskeyQuestion> {
    const options = await generateAuthenticationOptions({
      rpID: this.party.id,
      userVerification: 'required',
      timeout: TIMEOUT_MS,
    });
    return this.keep('sign-in', options, null);
  }

  /** Null when the answer is to another question, an old one, of another site, or without its owner's finger, face or PIN. */
  async newCredential(
    viewer: SignedInViewer,
    challengeId: string,
    response: string,
  ): Promise<NewCredential | null> {
    const expectedChallenge = await this.take(challengeId, 'add', viewer.id);
    if (!expectedChallenge) return null;
    const verified = await verifyRegistrationResponse({
      ...this.expected(expectedChallenge),
      response: JSON.parse(response) as RegistrationResponseJSON,
    }).catch(() => null);
    if (!verified?.verified) return null;
    const { credential, credentialBackedUp } = verified.registrationInfo;
    return {
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      counter: String(credential.counter),
      transports: credential.transports ?? [],
      synced: credentialBackedUp,
    };
  }

  /** Whose key answered; null as above, for an unknown key, and for one whose counter went back: it may be a copy. */
  async presented(challengeId: string, response: string): Promise<PresentedPasskey | null> {
    const expectedChallenge = await this.take(challengeId, 'sign-in', null);
    const answer = JSON.parse(response) as AuthenticationResponseJSON;
    if (!expectedChallenge || typeof answer?.id !== 'string') return null;
    const passkey = await this.passkeys.lockByCredential(Buffer.from(answer.id, 'base64url'));
    if (!passkey) return null;
    const verified = await verifyAuthenticationResponse({
      ...this.expected(expectedChallenge),
      response: answer,
      credential: {
        id: answer.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
        transports: passkey.transports,
      },
    }).catch(() => null);
    if (!verified?.verified) return null;
    const handle = answer.response.userHandle;
    if (handle && Buffer.from(handle, 'base64url').toString() !== passkey.accountId) return null;
    await this.passkeys.markUsed(passkey.id, {
      counter: verified.authenticationInfo.newCounter,
      synced: verified.authenticationInfo.credentialBackedUp,
      now: this.clock.now(),
    });
    return passkey;
  }

  private expected(expectedChallenge: string) {
    return {
      expectedChallenge,
      expectedOrigin: this.party.origin,
      expectedRPID: this.party.id,
      requireUserVerification: true,
    };
  }

  private async keep(
    purpose: PasskeyChallenge['purpose'],
    options: { challenge: string },
    accountId: string | null,
  ): Promise<PasskeyQuestion> {
    const id = newId();
    const expiresAt = new Date(this.clock.now().getTime() + TIMEOUT_MS);
    const { challenge } = options;
    await this.passkeys.putChallenge({ id, purpose, challenge, accountId, expiresAt });
    return { challengeId: id, options: JSON.stringify(options) };
  }

  private async take(
    id: string,
    purpose: PasskeyChallenge['purpose'],
    accountId: string | null,
  ): Promise<string | null> {
    return this.passkeys.takeChallenge(id, purpose, accountId, this.clock.now());
  }
}
