export { MeetingRoomModule } from './meeting-room.module.js';
export { OpeningException } from './opening-exception.entity.js';
export { OpeningService } from './opening.service.js';
export { type OpeningLine, OpeningVersion } from './opening-version.entity.js';
