-- For words that most texts have the newest texts are read until enough of them have one.
create index search_document_newest on search_document (published_at desc);
