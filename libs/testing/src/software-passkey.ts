import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const UP = 0x01;
const UV = 0x04;
const BACKUP = 0x18;
const ATTESTED = 0x40;

/** What a browser would add to an answer, and what a forger would change about it. */
export interface Circumstances {
  origin?: string;
  rpId?: string;
  challenge?: string;
  verified?: boolean;
  counter?: number;
  userHandle?: string;
}

const base64url = (bytes: Buffer) => bytes.toString('base64url');
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();

/** A passkey in software, as an authenticator would be: makes one P-256 key and signs with it. */
export class SoftwarePasskey {
  readonly id = randomBytes(32);
  private readonly privateKey: KeyObject;
  private readonly cose: Buffer;
  private userHandle = '';

  constructor(
    private readonly origin: string,
    readonly synced = true,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.cose = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
  }

  /** Answers the question for a new passkey. */
  register(question: string, changed: Circumstances = {}): string {
    const options = JSON.parse(question) as { challenge: string; user: { id: string } };
    this.userHandle = options.user.id;
    const authData = Buffer.concat([
      this.head(ATTESTED, changed),
      Buffer.alloc(16),
      Buffer.from([0, this.id.length]),
      this.id,
      this.cose,
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(authData.length);
    const attestationObject = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.from([0x59]),
      length,
      authData,
    ]);
    return this.answer({
      clientDataJSON: base64url(this.clientData('webauthn.create', options.challenge, changed)),
      attestationObject: base64url(attestationObject),
      transports: ['internal'],
    });
  }

  /** Answers the question who it is. */
  assert(question: string, changed: Circumstances = {}): string {
    const { challenge } = JSON.parse(question) as { challenge: string };
    const authData = this.head(0, changed);
    const clientData = this.clientData('webauthn.get', challenge, changed);
    const signature = sign(
      'sha256',
      Buffer.concat([authData, sha256(clientData)]),
      this.privateKey,
    );
    return this.answer({
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authData),
      signature: base64url(signature),
      userHandle: changed.userHandle ?? this.userHandle,
    });
  }

  private head(more: number, { rpId, verified = true, counter = 0 }: Circumstances): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = UP | more | (verified ? UV : 0) | (this.synced ? BACKUP : 0);
    return Buffer.concat([
      sha256(rpId ?? new URL(this.origin).hostname),
      Buffer.from([flags]),
      count,
    ]);
  }

  private clientData(type: string, challenge: string, changed: Circumstances): Buffer {
    const origin = changed.origin ?? this.origin;
    return Buffer.from(
      JSON.stringify({
        type,
        challenge: changed.challenge ?? challenge,
        origin,
        crossOrigin: false,
      }),
    );
  }

  private answer(response: object): string {
    const id = base64url(this.id);
    return JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    });
  }
}
