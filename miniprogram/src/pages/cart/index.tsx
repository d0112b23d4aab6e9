import { CartPage } from '../../features/cart/CartPage';

export default CartPage;
