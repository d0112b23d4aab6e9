import { StoresPage } from '../../features/stores/StoresPage';

export default StoresPage;
