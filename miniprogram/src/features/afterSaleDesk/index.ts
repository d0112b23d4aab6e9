export { AfterSaleApprovalsPage } from './AfterSaleApprovalsPage';
export { AfterSalesPage } from './AfterSalesPage';
