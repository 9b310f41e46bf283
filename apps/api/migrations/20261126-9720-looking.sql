-- An admin looks at the pages as somebody of another role sees them, in this session and for a while; null: as themselves.
alter table session add column looking_as text check (looking_as in ('anonymous', 'resident', 'moderator', 'office', 'council')),
  add column looking_until timestamptz(3), add check ((looking_as is null) = (looking_until is null));
