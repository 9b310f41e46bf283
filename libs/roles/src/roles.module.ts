import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { MailModule } from '@ein/mail';
import { SessionsModule } from '@ein/sessions';
import { SettingsLogModule } from '@ein/settings-log';
import { RoleGiving } from './role-giving.service.js';
import { RoleOwnData } from './role-own-data.repository.js';
import { RoleTelling } from './role-telling.service.js';
import { RoleRepository } from './role.repository.js';
import { RoleResolver } from './role.resolver.js';
import { RoleService } from './role.service.js';

@Module({
  imports: [AccountsModule, SessionsModule, MailModule, SettingsLogModule],
  providers: [RoleRepository, RoleGiving, RoleTelling, RoleService, RoleOwnData, RoleResolver],
  exports: [RoleService],
})
export class RolesModule {}
