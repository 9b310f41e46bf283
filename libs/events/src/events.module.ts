import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { ChallengesModule } from '@ein/challenges';
import { ListingModule } from '@ein/listing';
import { MailModule } from '@ein/mail';
import { Retention } from '@ein/platform';
import { SettingsLogModule } from '@ein/settings-log';
import { TownModule } from '@ein/town';
import { EventHistory } from './event-history.service.js';
import { EventKeepingResolver } from './event-keeping.resolver.js';
import { EventKeeping } from './event-keeping.service.js';
import { EventReminding } from './event-reminding.service.js';
import { EventRepository } from './event.repository.js';
import { EventResolver } from './event.resolver.js';
import { EventService } from './event.service.js';
import { EventWriting } from './event-writing.service.js';
import { IdeaEventsResolver } from './idea-events.resolver.js';
import { RegistrationChanging } from './registration-changing.service.js';
import { RegistrationLinks } from './registration-links.service.js';
import { RegistrationOwnData } from './registration-own-data.service.js';
import { RegistrationRepository } from './registration.repository.js';
import { RegistrationResolver } from './registration.resolver.js';
import { RegistrationService, UNCONFIRMED } from './registration.service.js';
import { RegistrationStandings } from './registration-standings.service.js';
import { RegistrationTelling } from './registration-telling.service.js';
import { Seats } from './seats.service.js';

@Module({
  imports: [
    AccountsModule,
    ChallengesModule,
    ListingModule,
    MailModule,
    SettingsLogModule,
    TownModule,
  ],
  providers: [
    EventRepository,
    EventService,
    EventResolver,
    IdeaEventsResolver,
    EventWriting,
    EventHistory,
    EventKeeping,
    EventKeepingResolver,
    EventReminding,
    RegistrationRepository,
    RegistrationLinks,
    RegistrationTelling,
    RegistrationStandings,
    Seats,
    RegistrationService,
    RegistrationChanging,
    RegistrationOwnData,
    RegistrationResolver,
  ],
  exports: [EventService],
})
export class EventsModule implements OnModuleInit {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: UNCONFIRMED,
      forget: (before) => this.registrations.deleteUnconfirmed(before),
    });
    this.retention.register({
      key: 'event_registration',
      forget: (before) => this.registrations.deleteOfEnded(before),
    });
  }
}
