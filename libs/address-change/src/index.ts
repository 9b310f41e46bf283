export { AddressChangeModule } from './address-change.module.js';
export {
  agreeLetter,
  changedLetter,
  proveLetter,
  takenLetter,
  waitLetter,
} from './address-change.letter.js';
