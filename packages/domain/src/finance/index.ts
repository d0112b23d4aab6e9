export { reconcile, within, type BillOfDay, type DayRange, type OurOrder } from './reconcile';
export { paymentNotes } from './notes';
export { mergeFindings, MAX_FINDINGS } from './findings';
