-- Mails about a new text of an idea that somebody supports are chosen like all others, in a row of their own.
alter table notification drop constraint notification_kind_check,
  add constraint notification_kind_check
    check (kind in ('answer', 'progress', 'reply', 'mention', 'comment', 'change', 'renewal', 'new_idea', 'decision')),
  add column mail_after timestamptz(3);          -- not before: until then its author can take back what it tells of
