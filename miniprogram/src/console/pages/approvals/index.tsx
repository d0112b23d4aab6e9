import { ApprovalsPage } from '../../../features/themes';

export default ApprovalsPage;
