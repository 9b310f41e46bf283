-- Nobody could read it: what a project said before stands in the trace of changes, and that it changed in the log.
drop table project_change;
