export { AfterSaleApprovalsPage } from './AfterSaleApprovalsPage';
export { AfterSalesPage } from './AfterSalesPage';
export { GiveBackSheet } from './GiveBackSheet';
