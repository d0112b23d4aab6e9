import { AskPage } from '../../../features/afterSale/AskPage';

export default AskPage;
