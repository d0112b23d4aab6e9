import { LeavingPage } from '../../../features/profile/LeavingPage';

export default LeavingPage;
