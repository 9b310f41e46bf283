import { Entity, PrimaryColumn } from 'typeorm';

/** An idea came out of an event, or was what it was about. */
@Entity('event_idea')
export class EventIdea {
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId: string;

  @PrimaryColumn('uuid', { name: 'idea_id' })
  ideaId: string;
}
