-- An idea's page says how many are asked about a new meaning, and why it was withdrawn.
create constraint trigger vote_renewal_shown after insert or update or delete on vote_renewal deferrable initially deferred for each row execute function public_changed();
create constraint trigger idea_revision_shown after insert or update or delete on idea_revision deferrable initially deferred for each row execute function public_changed();
create constraint trigger withdrawal_shown after insert or update or delete on withdrawal deferrable initially deferred for each row execute function public_changed();
