import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { NoticeRepository } from '@ein/notices';
import { type Photo, PhotoRemoving } from '@ein/photos';
import { QueueItemRepository, QueueKind } from '@ein/queue';
import { type Content, ContentService } from './content.service.js';
import { DecisionMails } from './decision-mails.service.js';
import { loggedOf } from './decision-record.policy.js';
import { DecisionRecording } from './decision-recording.service.js';
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
    private readonly notices: NoticeRepository,
    private readonly recording: DecisionRecording,
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
      {
        viewerId: viewer.id,
        authorId: content.authorId,
        appealedActorId: null,
        mainAuthorId: null,
      },
    );
    if (mine) return new NotAllowed(mine);
    const noticed = (await this.notices.findByItems(open)).flat().map(({ id }) => id);
    await this.items.raiseVersions(open);
    // Not whether it is public now: a hidden idea may come back, and what stood there before then leaves its mark.
    await this.photos.takeDown(photo, input.ground, content.idea.publishedAt !== null);
    return { photo, decision: await this.write(viewer, content, photo, { input, noticed }) };
  }

  private async write(
    viewer: SignedInViewer,
    content: Content,
    photo: Photo,
    { input, noticed }: { input: RemovePhotoInput; noticed: string[] },
  ): Promise<Decision> {
    const id = await this.items.insertClosed(content.idea.id, photo.id, this.clock.now());
    const item = {
      id,
      kind: QueueKind.PHOTO,
      ideaId: content.idea.id,
      commentId: null,
      photoId: photo.id,
      appealOf: null,
    };
    const decision = await this.recording.record(
      newId(),
      viewer,
      { item, content, noticed },
      { action: DecisionAction.REMOVE_PHOTO, ...input },
    );
    await this.decisions.insert(decision);
    await this.events.record({
      kind: DecisionMade,
      actorId: viewer.id,
      subjectId: decision.id,
      ideaId: decision.ideaId,
      detail: loggedOf(decision),
    });
    await this.mails.queue(content, decision);
    return decision;
  }
}
