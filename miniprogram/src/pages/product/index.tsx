import { ProductPage } from '../../features/product/ProductPage';

export default ProductPage;
