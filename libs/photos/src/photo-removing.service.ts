import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@ein/platform';
import type { Photo } from './photo.entity.js';
import { PhotoRepository } from './photo.repository.js';
import { PhotoService } from './photo.service.js';

/** Takes single photos away from their ideas, for those who decide about that. Who may is for them to say. */
@Injectable()
export class PhotoRemoving {
  private readonly log = new Logger('photos');

  constructor(
    private readonly photos: PhotoRepository,
    private readonly service: PhotoService,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<Photo | null> {
    return this.photos.find(id);
  }

  /** The row, locked until the transaction ends. */
  async lock(id: string): Promise<Photo | null> {
    return this.photos.lock(id);
  }

  /** From the end of the transaction on nobody sees it any more; then call {@link removeFiles}. */
  async takeDown(photo: Photo, ground: string, wasPublic: boolean): Promise<void> {
    await this.photos.takeDown(photo.id, this.clock.now(), ground, wasPublic);
  }

  /** An appeal had success: nothing says any more that it was removed. Its files are gone for good. */
  async clear(id: string): Promise<void> {
    await this.photos.clearGround(id);
  }

  /** Deletes all its sizes. What fails now is done by the hourly sweep, and no door opens it meanwhile. */
  async removeFiles(photo: Photo): Promise<void> {
    try {
      await this.service.removeFiles(photo);
      await this.photos.markFilesGone(photo.id);
    } catch (error) {
      this.log.error('the files of a removed photo are still there', { error });
    }
  }
}
