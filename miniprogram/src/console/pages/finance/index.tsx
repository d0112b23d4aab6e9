import { FinancePage } from '../../../features/finance';

export default FinancePage;
