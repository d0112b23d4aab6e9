import { StoreHomePage } from '../../../features/stores/StoreHomePage';

export default StoreHomePage;
