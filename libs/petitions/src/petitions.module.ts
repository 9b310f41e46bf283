import { Module } from '@nestjs/common';
import { IdeasModule } from '@ein/ideas';
import { TownModule } from '@ein/town';
import { PetitionResolver } from './petition.resolver.js';
import { PetitionService } from './petition.service.js';

@Module({
  imports: [IdeasModule, TownModule],
  providers: [PetitionService, PetitionResolver],
})
export class PetitionsModule {}
