export { AddressChangeModule } from './address-change.module.js';
