import { AddressesPage } from '../../../features/addresses/AddressesPage';

export default AddressesPage;
