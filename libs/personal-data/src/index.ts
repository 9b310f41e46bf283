export {
  isIban,
  markedParts,
  type PersonalKind,
  type PersonalPassage,
  personalPassages,
} from './personal-passages.policy.js';
