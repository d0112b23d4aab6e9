export { StockSheet, type StockItem } from './StockSheet';
