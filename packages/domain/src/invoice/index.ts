export { askInvoice, invoiceFen, invoiceProblem, issueInvoice } from './invoice';
