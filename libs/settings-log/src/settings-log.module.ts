import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { SettingChangeRepository } from './setting-change.repository.js';
import { SettingsLogOwnData } from './settings-log-own-data.repository.js';
import { SettingsLogResolver } from './settings-log.resolver.js';
import { SettingsLog } from './settings-log.service.js';

@Module({
  imports: [AccountsModule],
  providers: [SettingChangeRepository, SettingsLog, SettingsLogOwnData, SettingsLogResolver],
  exports: [SettingsLog],
})
export class SettingsLogModule {}
