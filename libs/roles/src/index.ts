export { RoleChanged } from './role.events.js';
export { RoleService } from './role.service.js';
export { RolesModule } from './roles.module.js';
