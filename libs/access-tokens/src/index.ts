export { AccessToken } from './access-token.entity.js';
export { hasTokenIn, looksLikeToken } from './access-token.policy.js';
export { AccessTokensModule } from './access-tokens.module.js';
export { type Program, Programs } from './programs.service.js';
export { tokenEndsLetter, tokenRevokedLetter } from './access-token.letter.js';
