import { Module } from '@nestjs/common';
import { TransparencyRepository } from './transparency.repository.js';
import { TransparencyResolver } from './transparency.resolver.js';
import { TransparencyService } from './transparency.service.js';

@Module({ providers: [TransparencyRepository, TransparencyService, TransparencyResolver] })
export class TransparencyModule {}
