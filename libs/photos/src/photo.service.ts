import { createHash, randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import {
  badInput,
  Clock,
  newId,
  RateLimits,
  Retention,
  type RequestContext,
  Role,
  TooManyRequests,
  type Viewer,
} from '@ein/platform';
import { canSee, IdeaService, type IdeaPhotoInput } from '@ein/ideas';
import type { Photo } from './photo.entity.js';
import { PhotoDrawing } from './photo-drawing.service.js';
import { fits, type PixelSize, readTicket, sizesOf, ticketDigest } from './photo.policy.js';
import { PhotoRefused } from './photo.problems.js';
import { PhotoRepository } from './photo.repository.js';
import { PhotoStorage } from './photo-storage.js';
import type { PhotosOfIdea, PhotoType } from './photo.type.js';

/** Who types in what somebody wrote on paper. */
const TYPES_IN = new Set<Role>([Role.MODERATOR, Role.OFFICE, Role.ADMIN]);

const SWEPT_AT_ONCE = 200;
const PER_CLIENT = { name: 'photo-upload-client', points: 30, seconds: 3600 };

export interface UploadedPhoto {
  /** Shows, removes and submits the photo; told once. */
  ticket: string;
}

export interface PhotoFile {
  bytes: Buffer;
  /** Names this content: it never changes. */
  tag: string;
  /** Everybody may see it, at this moment. */
  isPublic: boolean;
}

type Sweepable = Pick<Photo, 'id' | 'name' | 'width' | 'height'>;

const fileName = (name: string, { width }: PixelSize): string => `${name}-${width}.webp`;

@Injectable()
export class PhotoService {
  private readonly log = new Logger('photos');

  constructor(
    private readonly photos: PhotoRepository,
    private readonly storage: PhotoStorage,
    private readonly drawing: PhotoDrawing,
    private readonly ideas: IdeaService,
    private readonly limits: RateLimits,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  /** Draws the picture anew and keeps it for whoever holds the ticket. */
  async upload(
    client: Pick<RequestContext, 'clientAddress'>,
    bytes: Buffer,
  ): Promise<UploadedPhoto | PhotoRefused | TooManyRequests> {
    return (await this.limits.take(PER_CLIENT, client.clientAddress)) ?? this.keep(bytes);
  }

  /** As {@link upload}, without a limit: for whoever plants a town. */
  async keep(bytes: Buffer): Promise<UploadedPhoto | PhotoRefused> {
    const drawn = await this.drawing.draw(bytes);
    if (drawn instanceof PhotoRefused) return drawn;
    const id = newId();
    const secret = randomBytes(32).toString('base64url');
    const name = createHash('sha256')
      .update(id)
      .update(drawn.files.at(-1) ?? '')
      .digest('hex')
      .slice(0, 40);
    const { width, height } = drawn;
    // The row first: files that no row knows would never be swept.
    await this.photos.insert({
      id,
      ideaId: null,
      ticketDigest: ticketDigest(secret),
      name,
      width,
      height,
      alt: '',
      position: 0,
      createdAt: this.clock.now(),
      removedAt: null,
      removedGround: null,
      wasPublic: false,
      scan: false,
      filesGone: false,
    });
    for (const [index, size] of sizesOf(drawn).entries()) {
      const file = drawn.files[index];
      if (file) await this.storage.put(fileName(name, size), file);
    }
    return { ticket: `${id}.${secret}` };
  }

  /** Joins the transaction that writes an idea. Throws bad input when a photo is gone, so that neither is written. */
  async giveTo(ideaId: string, given: readonly IdeaPhotoInput[]): Promise<void> {
    for (const [position, { ticket, alt }] of given.entries()) {
      const read = readTicket(ticket);
      const taken =
        read &&
        (await this.photos.giveTo(ideaId, {
          id: read.id,
          ticketDigest: ticketDigest(read.secret),
          alt,
          position,
        }));
      if (!taken)
        throw badInput({
          photos: {
            constraint: 'exists',
            message: 'Ein Foto ist nicht mehr da. Bitte nimm es heraus oder lade es noch einmal.',
          },
        });
    }
  }

  /** The photos of each of these ideas and what is left of removed ones, whoever asks: for those who may see the idea. */
  async ofIdeas(ideaIds: readonly string[]): Promise<PhotosOfIdea[]> {
    const photos = await this.photos.ofIdeas(ideaIds);
    return ideaIds.map((id) => {
      const own = photos.filter((photo) => photo.ideaId === id);
      return {
        shown: own.filter(({ removedAt }) => removedAt === null).map(shown),
        removed: own.flatMap(({ wasPublic, removedAt, removedGround: ground }) =>
          wasPublic && removedAt && ground ? [{ removedAt, ground }] : [],
        ),
      };
    });
  }

  /**
   * One file, for whoever may see its idea now; before it has one, for whoever holds the ticket. Null looks the same for
   * missing and hidden.
   */
  async read(
    viewer: Viewer,
    id: string,
    width: number,
    secret: string | null,
  ): Promise<PhotoFile | null> {
    const photo = await this.photos.find(id);
    const size = photo && sizesOf(photo).find((one) => one.width === width);
    if (!photo || !size || photo.removedAt) return null;
    const isPublic = await this.isPublic(viewer, photo, secret);
    const bytes = isPublic === null ? null : await this.storage.get(fileName(photo.name, size));
    return bytes && { bytes, tag: `${photo.name}-${width}`, isPublic: isPublic ?? false };
  }

  /** Takes a photo away that no idea has yet, for whoever holds its ticket. */
  async remove(ticket: string): Promise<boolean> {
    const read = readTicket(ticket);
    const photo = read && (await this.photos.find(read.id));
    if (!read || !photo || photo.ideaId || !fits(read.secret, photo.ticketDigest)) return false;
    const removed = await this.photos.deleteFree(photo.id);
    if (removed) await this.removeFiles(photo);
    return removed;
  }

  /**
   * Takes away what belongs to no idea for longer than an idea would wait; returns how many. What cannot be deleted now keeps
   * its row for the next hour and holds up no other.
   */
  async sweep(): Promise<number> {
    const before = await this.retention.beforeOf('photo');
    const abandoned = await this.photos.findAbandoned(before, SWEPT_AT_ONCE);
    const gone = await this.removeEach(abandoned);
    for (const { id } of gone) await this.photos.delete(id);
    const left = await this.photos.findWithFilesLeft(SWEPT_AT_ONCE);
    const cleared = await this.removeEach(left);
    for (const { id } of cleared) await this.photos.markFilesGone(id);
    const refused = abandoned.length - gone.length + left.length - cleared.length;
    if (refused) this.log.error(`the files of ${refused} photos are still there after the sweep`);
    return gone.length;
  }

  /** Those whose files are gone now. */
  private async removeEach<T extends Sweepable>(photos: readonly T[]): Promise<T[]> {
    const gone: T[] = [];
    for (const photo of photos) {
      try {
        await this.removeFiles(photo);
        gone.push(photo);
      } catch (error) {
        this.log.error(`the files of photo ${photo.id} are still there`, { error });
      }
    }
    return gone;
  }

  /** Whether everybody may see it; null when not even this viewer may. */
  private async isPublic(
    viewer: Viewer,
    photo: Photo,
    secret: string | null,
  ): Promise<boolean | null> {
    if (photo.scan) return viewer && TYPES_IN.has(viewer.role) ? false : null;
    if (!photo.ideaId) return secret && fits(secret, photo.ticketDigest) ? false : null;
    const idea = await this.ideas.find(photo.ideaId);
    if (!idea || !canSee(viewer, idea)) return null;
    return canSee(null, idea);
  }

  /** All sizes, from wherever they lie. */
  async removeFiles(photo: Pick<Photo, 'name' | 'width' | 'height'>): Promise<void> {
    for (const size of sizesOf(photo)) await this.storage.remove(fileName(photo.name, size));
  }
}

function shown(photo: Photo): PhotoType {
  const sizes = sizesOf(photo).map((size) => ({
    ...size,
    path: `/fotos/${photo.id}-${size.width}.webp`,
  }));
  return { id: photo.id, alt: photo.alt, sizes };
}
