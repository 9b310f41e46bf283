-- Entering the tokens of each document into the index by itself took nine tenths of the time of a rebuild. They now wait in the index's own
-- list, which every search reads along, and are entered together by whoever wrote them.
alter index search_document_tokens set (fastupdate = on, gin_pending_list_limit = 32768);
-- Only the owner may do that, and the application is not the owner.
create function search_tokens_settle() returns bigint language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select gin_clean_pending_list('public.search_document_tokens') $$;
