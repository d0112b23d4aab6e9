import { TablesPage } from '../../../features/tables';

export default TablesPage;
