import { PointsGiftPage } from '../../../features/pointsGift/PointsGiftPage';

export default PointsGiftPage;
