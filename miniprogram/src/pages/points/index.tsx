import { PointsPage } from '../../features/points/PointsPage';

export default PointsPage;
