-- A moderator can take one photo away from an idea. Its files go at once; the row stays and says on what ground, so that a page
-- can show that something stood here, and an appeal knows what it is about.
alter table photo add column removed_at timestamptz(3), add column removed_ground text, -- the ground goes when an appeal has success
  add column was_public boolean not null default false,     -- whether everybody could see it before; else it leaves no trace
  add column files_gone boolean not null default false,
  add check (removed_ground is null or removed_at is not null), add check (not files_gone or removed_at is not null);
create index photo_files_to_remove on photo (removed_at) where removed_at is not null and not files_gone;

alter table queue_item drop constraint queue_item_kind_check,
  add constraint queue_item_kind_check check (kind in ('idea', 'comment', 'notice', 'appeal', 'edit', 'photo')),
  add column photo_id uuid;                    -- no reference: the row of a photo goes with its author
alter table decision drop constraint decision_action_check,
  add constraint decision_action_check check (action in ('publish', 'refuse', 'hide', 'keep', 'uphold', 'overturn', 'remove_photo')),
  add column photo_id uuid,
  add check (action <> 'remove_photo' or (reason is not null and ground is not null and photo_id is not null));
-- Somebody can appeal against the removal of a photo and against that of the idea at the same time.
drop index queue_one_open;
create unique index queue_one_open on queue_item (kind, idea_id, comment_id, photo_id) nulls not distinct where closed_at is null;
