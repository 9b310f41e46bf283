/** An admin made a project, changed what it says, its phases or its result, published it, archived it or opened it again; `what` says which. */
export const ProjectChanged = 'ProjectChanged';
