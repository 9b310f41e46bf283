import { join } from 'node:path';
import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { IdeaParts, IdeasModule } from '@ein/ideas';
import { CONFIG, type Config, PeriodicWork } from '@ein/platform';
import { DiskPhotoStorage } from './disk.photo-storage.js';
import { PhotoDrawing } from './photo-drawing.service.js';
import { PhotoOwnData } from './photo-own-data.service.js';
import { PhotoRemoving } from './photo-removing.service.js';
import { PhotoRepository } from './photo.repository.js';
import { PhotoResolver } from './photo.resolver.js';
import { PhotoService } from './photo.service.js';
import { PhotoScans } from './photo-scans.repository.js';
import { PhotoStorage } from './photo-storage.js';

/** The client for S3 is large, so it is loaded only where there is one to talk to. */
async function storageFor({ photoStore, dataDir }: Config): Promise<PhotoStorage> {
  if (!photoStore) return new DiskPhotoStorage(join(dataDir, 'photos'));
  const { S3PhotoStorage } = await import('./s3.photo-storage.js');
  return new S3PhotoStorage(photoStore);
}

@Module({
  imports: [AccountsModule, IdeasModule],
  providers: [
    { provide: PhotoStorage, useFactory: storageFor, inject: [CONFIG] },
    PhotoDrawing,
    PhotoRepository,
    PhotoService,
    PhotoRemoving,
    PhotoScans,
    PhotoResolver,
    PhotoOwnData,
  ],
  exports: [PhotoService, PhotoRemoving, PhotoScans],
})
export class PhotosModule implements OnModuleInit {
  constructor(
    private readonly photos: PhotoService,
    private readonly parts: IdeaParts,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.parts.register((ideaId, { photos }) => this.photos.giveTo(ideaId, photos ?? []));
    this.periodic.register({ name: 'sweep-photos', every: 'hour', run: () => this.photos.sweep() });
  }
}
