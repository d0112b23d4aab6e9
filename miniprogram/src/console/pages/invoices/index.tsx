import { InvoicesPage } from '../../../features/invoiceDesk/InvoicesPage';

export default InvoicesPage;
