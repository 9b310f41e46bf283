import { Module } from '@nestjs/common';
import { TownRepository } from './town.repository.js';
import { TownResolver } from './town.resolver.js';
import { TownService } from './town.service.js';

@Module({ providers: [TownRepository, TownService, TownResolver], exports: [TownService] })
export class TownModule {}
