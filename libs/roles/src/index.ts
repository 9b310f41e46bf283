export { RoleChanged } from './role.events.js';
export { RoleService } from './role.service.js';
export { RolesModule } from './roles.module.js';
export { roleOutcomeLetter, roleRequestLetter } from './role-request.letter.js';
export { roleLetter } from './role.letter.js';
