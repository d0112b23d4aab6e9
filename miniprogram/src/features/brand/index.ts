export { BrandPage, type BrandPageProps } from './BrandPage';
export { keptTheme, takeTheme, useBrandTheme } from './brandTheme';
export { HomeView as BrandHomeView } from './HomeView';
export type { BrandActions } from './actions';
export type { BrandManifest } from './manifest';
