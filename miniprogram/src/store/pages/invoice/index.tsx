import { InvoicePage } from '../../../features/invoice/InvoicePage';

export default InvoicePage;
