import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog, newSalt, saltedDigest } from '@ein/event-log';
import { type Photo, PhotoRemoving } from '@ein/photos';
import { QueueItemRepository, QueueKind } from '@ein/queue';
import { type Content, ContentService } from './content.service.js';
import { DecisionMails } from './decision-mails.service.js';
import type { Decision } from './decision.entity.js';
import { DecisionReading } from './decision-reading.service.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionAction } from './decision.type.js';
import { DecisionMade } from './moderation.events.js';
import type { RemovePhotoInput } from './moderation.inputs.js';
import { whyNotMine } from './moderation.policy.js';
import type { RemovePhotoResult } from './moderation.problems.js';

/**
 * One photo goes, the idea stays. It is a decision like every other, with an item of its own that is closed at once; but its files
 * are deleted in the same moment, so it cannot be taken back.
 */
@Injectable()
export class RemovingPhotos {
  constructor(
    private readonly database: Database,
    private readonly items: QueueItemRepository,
    private readonly decisions: DecisionRepository,
    private readonly reading: DecisionReading,
    private readonly content: ContentService,
    private readonly photos: PhotoRemoving,
    private readonly mails: DecisionMails,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async remove(viewer: SignedInViewer, input: RemovePhotoInput): Promise<RemovePhotoResult> {
    const removed = await this.database.transaction(() => this.decide(viewer, input));
    if (!('photo' in removed)) return removed;
    await this.photos.removeFiles(removed.photo);
    return this.reading.shown(removed.decision);
  }

  private async decide(
    viewer: SignedInViewer,
    input: RemovePhotoInput,
  ): Promise<{ photo: Photo; decision: Decision } | NotFound | NotAllowed> {
    const ideaId = (await this.photos.find(input.photoId))?.ideaId;
    if (!ideaId) return new NotFound('Dieses Foto gibt es nicht.');
    // The queue's items first, as in deciding; whoever has one open sees the idea without the photo before they decide.
    const open = await this.items.lockOpen(ideaId, null);
    const content = await this.content.lock({
      ideaId,
      commentId: null,
      revision: null,
      photoId: input.photoId,
    });
    const photo = await this.photos.lock(input.photoId);
    if (photo?.ideaId !== ideaId) return new NotFound('Dieses Foto gibt es nicht.');
    if (photo.removedAt) return new NotAllowed('Dieses Foto ist schon entfernt.');
    const mine = whyNotMine(
      { kind: QueueKind.PHOTO },
      { viewerId: viewer.id, authorId: content.authorId, appealedActorId: null },
    );
    if (mine) return new NotAllowed(mine);
    await this.items.raiseVersions(open);
    // Not whether it is public now: a hidden idea may come back, and what stood there before then leaves its mark.
    await this.photos.takeDown(photo, input.ground, content.idea.publishedAt !== null);
    return { photo, decision: await this.write(viewer, content, photo, input) };
  }

  private async write(
    viewer: SignedInViewer,
    content: Content,
    photo: Photo,
    { reason, ground }: RemovePhotoInput,
  ): Promise<Decision> {
    const now = this.clock.now();
    const decision: Decision = {
      id: newId(),
      itemId: await this.items.insertClosed(content.idea.id, photo.id, now),
      ideaId: content.idea.id,
      commentId: null,
      photoId: photo.id,
      action: DecisionAction.REMOVE_PHOTO,
      reason,
      ground,
      before: content.idea.visibility,
      actorId: viewer.id,
      salt: newSalt(),
      createdAt: now,
      undoneAt: null,
      appealOf: null,
      revision: null,
      revisionFirst: null,
      revisionFrom: null,
    };
    await this.decisions.insert(decision);
    await this.events.record({
      kind: DecisionMade,
      actorId: viewer.id,
      subjectId: decision.id,
      ideaId: decision.ideaId,
      detail: {
        itemId: decision.itemId,
        commentId: null,
        photoId: photo.id,
        action: decision.action,
        before: decision.before,
        appealOf: null,
        revision: null,
        digest: saltedDigest(`${reason}\n${ground}`, decision.salt),
      },
    });
    await this.mails.queue(content, decision);
    return decision;
  }
}
