export { Sanction, SanctionAppeal } from './sanction.entity.js';
export { SanctionReading } from './sanction-reading.service.js';
export { SanctionKind } from './sanction.type.js';
export { SanctionsModule } from './sanctions.module.js';
export { OnlyUnrestricted } from './standing-check.service.js';
export {
  sanctionAppealLetter,
  sanctionEndLetter,
  sanctionLetter,
  sanctionLiftedLetter,
} from './sanction.letter.js';
