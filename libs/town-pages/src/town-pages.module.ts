import { Module } from '@nestjs/common';
import { EventLogModule } from '@ein/event-log';
import { SettingsLogModule } from '@ein/settings-log';
import { TownModule } from '@ein/town';
import { AccessibilityResolver } from './accessibility.resolver.js';
import { AccessibilityWriting } from './accessibility-writing.service.js';
import { TownPageRepository } from './town-page.repository.js';
import { TownPageResolver } from './town-page.resolver.js';
import { TownPageWriting } from './town-page-writing.service.js';

@Module({
  imports: [EventLogModule, SettingsLogModule, TownModule],
  providers: [
    AccessibilityResolver,
    AccessibilityWriting,
    TownPageRepository,
    TownPageResolver,
    TownPageWriting,
  ],
})
export class TownPagesModule {}
