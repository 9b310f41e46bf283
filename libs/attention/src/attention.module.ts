import { Module } from '@nestjs/common';
import { AttentionResolver } from './attention.resolver.js';
import { Attention } from './attention.service.js';

@Module({ providers: [Attention, AttentionResolver], exports: [Attention] })
export class AttentionModule {}
