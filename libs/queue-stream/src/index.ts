export { QueueStream } from './queue-stream.service.js';
export { QueueStreamModule } from './queue-stream.module.js';
