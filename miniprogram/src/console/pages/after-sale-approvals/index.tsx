import { AfterSaleApprovalsPage } from '../../../features/afterSaleDesk';

export default AfterSaleApprovalsPage;
