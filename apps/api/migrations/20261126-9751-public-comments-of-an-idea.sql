-- Comments and replies of an idea that everybody can read, so that what lies in a report's scope is counted from its ideas on.
create index comment_public on comment (idea_id, published_at) where visibility = 'published';
