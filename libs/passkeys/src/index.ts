export { PasskeyChallenge } from './passkey-challenge.entity.js';
export { Passkey } from './passkey.entity.js';
export { PasskeysModule } from './passkeys.module.js';
