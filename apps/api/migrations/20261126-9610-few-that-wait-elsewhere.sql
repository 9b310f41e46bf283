-- How many ideas are with their authors stands on every page of the queue, and what was never confirmed goes each hour: both
-- read every idea of the town for a handful.
create index idea_elsewhere on idea (visibility, created_at) where visibility in ('unconfirmed', 'changes_requested');
