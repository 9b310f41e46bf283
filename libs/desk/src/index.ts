export { DeskModule } from './desk.module.js';
export { QueueNote } from './note.entity.js';
export { QueueView } from './view.entity.js';
export { assignedLetter } from './assigned.letter.js';
