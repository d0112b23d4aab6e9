import { AfterSalesPage } from '../../../features/afterSaleDesk';

export default AfterSalesPage;
