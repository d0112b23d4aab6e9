import { CampaignsPage } from '../../../features/campaigns/list/CampaignsPage';

export default CampaignsPage;
