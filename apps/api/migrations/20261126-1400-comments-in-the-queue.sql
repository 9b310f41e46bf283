-- A decision must have seen the text it is about: as for ideas, an open item gets a new version with every new text of a comment.
create function comment_mended() returns trigger language plpgsql as $$
begin
  update queue_item set version = version + 1 where comment_id = new.comment_id and closed_at is null;
  return null;
end $$;
create trigger comment_mended after insert on comment_revision for each row execute function comment_mended();
