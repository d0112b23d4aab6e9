import { PricesPage } from '../../../features/prices';

export default PricesPage;
