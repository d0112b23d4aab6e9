import { PriceApprovalsPage } from '../../../features/prices';

export default PriceApprovalsPage;
