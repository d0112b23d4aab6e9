import { ShelfPage } from '../../../features/shelf';

export default ShelfPage;
