-- Grows in every transaction that changes what everybody may see, so that a kept page can be told from one that is no longer true.
-- In sixteen rows, so that hardly ever two wait for each other, and at the end of the transaction, so that nobody who waits for
-- such a row is waited for. Votes change a number only and are not counted here.
create table public_version (slot smallint primary key check (slot between 0 and 15), changes bigint not null default 0) with (fillfactor = 10);
insert into public_version (slot) select generate_series(0, 15);

create function public_changed() returns trigger language plpgsql as $$ begin
  if current_setting('ein.public_changed', true) is distinct from 'yes' then
    perform set_config('ein.public_changed', 'yes', true);
    update public_version set changes = changes + 1 where slot = pg_backend_pid() % 16;
  end if;
  return null;
end $$;

do $$ declare shown text; begin
  foreach shown in array array[
    'idea', 'comment', 'photo', 'idea_merge', 'answer', 'answer_comment', 'processing_step', 'council_paper', 'project', 'phase',
    'place', 'category', 'town_page', 'town_setting', 'rules_version', 'opinion_statement', 'report_edition', 'edition_mark'
  ] loop
    execute format(
      'create constraint trigger %1$s_shown after insert or update or delete on %1$I deferrable initially deferred for each row execute function public_changed()', shown);
  end loop;
end $$;
create constraint trigger account_shown after update on account deferrable initially deferred for each row
  when (old.display_name is distinct from new.display_name or old.role is distinct from new.role) execute function public_changed();
