import { PickupPage } from '../../../features/pickup/PickupPage';

export default PickupPage;
