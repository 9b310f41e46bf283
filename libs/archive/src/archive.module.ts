import { Module } from '@nestjs/common';
import { ArchiveRepository } from './archive.repository.js';
import { ArchiveResolver } from './archive.resolver.js';
import { ArchiveService } from './archive.service.js';

@Module({
  providers: [ArchiveRepository, ArchiveService, ArchiveResolver],
  exports: [ArchiveService],
})
export class ArchiveModule {}
