export { PriceApprovalsPage } from './approvals/PriceApprovalsPage';
export { PricesPage } from './PricesPage';
