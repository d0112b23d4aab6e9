import { PrivacyPage } from '../../../features/profile/PrivacyPage';

export default PrivacyPage;
