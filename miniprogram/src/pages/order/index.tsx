import { OrderPage } from '../../features/order/OrderPage';

export default OrderPage;
