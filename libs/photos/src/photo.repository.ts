import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '@ein/platform';
import { Photo } from './photo.entity.js';

@Injectable()
export class PhotoRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Photo | null> {
    return this.database.repository(Photo).findOneBy({ id });
  }

  /** Takes the row's lock until the transaction ends. */
  async lock(id: string): Promise<Photo | null> {
    return this.database
      .repository(Photo)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Its words go with it, and no ticket opens it any more. */
  async takeDown(id: string, now: Date, ground: string, wasPublic: boolean): Promise<void> {
    await this.database.write(
      `update photo set removed_at = $2, removed_ground = $3, was_public = $4, alt = '',
         ticket_digest = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) where id = $1`,
      [id, now, ground, wasPublic],
    );
  }

  async clearGround(id: string): Promise<void> {
    await this.database.repository(Photo).update({ id }, { removedGround: null });
  }

  async markFilesGone(id: string): Promise<void> {
    await this.database.repository(Photo).update({ id }, { filesGone: true });
  }

  /** Removed by a decision, but not from the storage yet. Two who sweep at once do the same, which is no harm. */
  async findWithFilesLeft(limit: number): Promise<Photo[]> {
    return this.database.repository(Photo).find({
      where: { removedAt: Not(IsNull()), filesGone: false },
      order: { removedAt: 'ASC' },
      take: limit,
    });
  }

  async insert(photo: Photo): Promise<void> {
    await this.database.repository(Photo).insert(photo);
  }

  async ofIdeas(ideaIds: readonly string[]): Promise<Photo[]> {
    return this.database
      .repository(Photo)
      .find({ where: { ideaId: In([...ideaIds]) }, order: { position: 'ASC', id: 'ASC' } });
  }

  /** Gives a free photo to an idea. False when it is gone, taken, or held by another ticket. */
  async giveTo(
    ideaId: string,
    photo: Pick<Photo, 'id' | 'ticketDigest' | 'alt' | 'position'>,
  ): Promise<boolean> {
    const { id, ticketDigest, alt, position } = photo;
    const { affected } = await this.database
      .repository(Photo)
      .update({ id, ticketDigest, ideaId: IsNull() }, { ideaId, alt, position });
    return affected === 1;
  }

  /** Photos of no idea from before this moment, and those of ideas whose text was taken away; locked. */
  async findAbandoned(
    before: Date,
    limit: number,
  ): Promise<Pick<Photo, 'id' | 'name' | 'width' | 'height'>[]> {
    return this.database.rows(
      `select p.id, p.name, p.width, p.height from photo p left join idea i on i.id = p.idea_id
       where (p.idea_id is null and not p.scan and p.created_at < $1) or i.visibility = 'anonymised'
       order by p.created_at limit ${limit} for update of p skip locked`,
      [before],
    );
  }

  /**
   * Frees the photos of an author who leaves, for the next sweep: all, or those of ideas that nobody could read. From then on
   * no ticket opens them.
   */
  async letGo(authorId: string, publicToo: boolean): Promise<void> {
    await this.database.write(
      `update photo p set idea_id = null, alt = '', created_at = to_timestamp(0),
         ticket_digest = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
       from idea i where i.id = p.idea_id and i.author_id = $1
         and ($2 or i.visibility not in ('published', 'withdrawn', 'merged'))`,
      [authorId, publicToo],
    );
  }

  /** Takes it away unless an idea has it by now. */
  async deleteFree(id: string): Promise<boolean> {
    const { affected } = await this.database.repository(Photo).delete({ id, ideaId: IsNull() });
    return affected === 1;
  }

  async delete(id: string): Promise<void> {
    await this.database.repository(Photo).delete({ id });
  }
}
