export { absorbedInto, checkMerge, checkSeparate, separatedFrom, undoUntilMs, UNDO_DAYS } from './mayMerge';
export { mergeBooks, separateBook } from './mergeBooks';
export { mergeCarts, separateCart } from './mergeCarts';
