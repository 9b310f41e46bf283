export { RecoveryCode } from './recovery-code.entity.js';
export { SecondFactorSecrets, typedCode } from './second-factor-secrets.js';
export { mayHaveTotp, roleBehind } from './second-factor.policy.js';
export { SecondFactorFirst } from './second-factor.problems.js';
export { type OwnRequest, SecondFactorService } from './second-factor.service.js';
export { Totp } from './totp.entity.js';
export { SecondFactorModule } from './second-factor.module.js';
