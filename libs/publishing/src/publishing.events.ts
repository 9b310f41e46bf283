/** The subject is the project; from and to are in clear, because it is about nobody. */
export const ProjectPolicyChanged = 'ProjectPolicyChanged';
/** The subject is the account. Why stays in its row. */
export const AuthorTrusted = 'AuthorTrusted';
export const AuthorTrustEnded = 'AuthorTrustEnded';
/** Beside `CommentPosted`, where its project checks first and nobody had: `why` says what allowed it. */
export const CommentPublishedUnchecked = 'CommentPublishedUnchecked';
/** Beside `IdeaPublished`, where nobody had checked the idea: `why` says what allowed it. */
export const IdeaPublishedUnchecked = 'IdeaPublishedUnchecked';
