import { AddressPage } from '../../../features/addresses/AddressPage';

export default AddressPage;
