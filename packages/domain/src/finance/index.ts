export { reconcile, within, type BillOfDay, type DayRange, type OurOrder } from './reconcile';
export { paymentNotes } from './notes';
export { MAX_REFUSED_KEPT, refusedNotes } from './refusedNotes';
export { abnormalFindings } from './abnormalFindings';
export { mergeFindings, MAX_FINDINGS } from './findings';
