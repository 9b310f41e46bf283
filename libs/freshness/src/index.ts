export { SharedLook } from './shared-look.js';
export { Shelf } from './shelf.js';
