import { TiersPage } from '../../../features/tierDesk/TiersPage';

export default TiersPage;
