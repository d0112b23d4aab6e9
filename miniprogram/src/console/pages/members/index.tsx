import { MembersPage } from '../../../features/memberDesk/MembersPage';

export default MembersPage;
