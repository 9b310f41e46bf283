-- What authors can do with their own comments, who is addressed in one, and numbers on receipts.

-- `deleted` is the author's own deed and takes the text with it; `hidden` is moderation's and can be appealed.
alter table comment drop constraint comment_visibility_check;
alter table comment add constraint comment_visibility_check check (visibility in ('published', 'hidden', 'deleted', 'anonymised'));
-- A person who is addressed stands in the text as @{1}, so it may be longer than what was typed.
alter table comment drop constraint comment_body_check;
alter table comment add constraint comment_body_check check (visibility in ('deleted', 'anonymised') or char_length(body) between 2 and 2100);
alter table comment add column edited_at timestamptz(3);

-- What stood there before the author mended it; goes with the text when that is erased.
create table comment_revision (
  comment_id uuid not null references comment, version integer not null, body text not null, salt bytea not null,
  created_at timestamptz(3) not null, primary key (comment_id, version)
);

-- The text holds a place, this table the person: a new name shows everywhere, and an erased person nowhere.
create table comment_mention (
  comment_id uuid not null references comment, position smallint not null check (position between 1 and 5),
  account_id uuid not null references account, primary key (comment_id, position), unique (comment_id, account_id)
);
create index comment_mention_account on comment_mention (account_id);

-- The text of a comment as people read it. For statements that read `body` past the comments feature.
create function comment_text(of_comment uuid, body text) returns text language plpgsql stable as $$
declare
  said text := body;
  mention record;
begin
  if position('@{' in body) = 0 then return body; end if;
  for mention in select m.position, a.display_name from comment_mention m join account a on a.id = m.account_id where m.comment_id = of_comment loop
    said := replace(said, '@{' || mention.position || '}', '@' || mention.display_name);
  end loop;
  return said;
end $$;

-- Page two of a discussion is ranked as page one was: without the good reasons that came in between.
create index comment_vote_newest on comment_vote (comment_id, created_at);

create sequence notice_number as integer;
alter table notice add column number integer not null unique default nextval('notice_number');
