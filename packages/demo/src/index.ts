export { demoGroup, type DemoCollections, type DemoGroup } from './demoGroup';
export type { DemoBrand } from './demoBrand';
export { FILE_ROOT, fileId, type DemoFile } from './files';
export { identityIdOf, memberIdOf } from '@fangzhen/cloudkit/ids';
export { newBrand } from './newBrand';
export type { Person } from './people/people';
