-- What looks for replies without saying that they are public (whether the office has answered, whether a comment may go) and the
-- foreign key itself read every comment of the town: the index left out what is not public.
drop index comment_replies;
create index comment_replies on comment (parent_id, published_at, id) where parent_id is not null;
