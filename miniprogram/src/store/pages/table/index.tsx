import { TablePage } from '../../../features/table/TablePage';

export default TablePage;
