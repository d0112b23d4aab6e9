export { BrandPage, type BrandPageProps } from './BrandPage';
export { keptTheme, takeTheme, useBrandTheme } from './brandTheme';
export { HomeView as BrandHomeView } from './HomeView';
export { ModuleList as BrandModuleList } from './ModuleList';
export type { BrandHome } from './useBrandPage';
export type { BrandActions } from './actions';
export type { BrandManifest } from './manifest';
