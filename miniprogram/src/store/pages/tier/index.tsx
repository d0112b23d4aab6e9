import { TierPage } from '../../../features/tier/TierPage';

export default TierPage;
