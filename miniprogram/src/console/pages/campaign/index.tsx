import { CampaignPage } from '../../../features/campaigns/form/CampaignPage';

export default CampaignPage;
