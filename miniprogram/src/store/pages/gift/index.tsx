import { GiftPage } from '../../../features/gift/GiftPage';

export default GiftPage;
