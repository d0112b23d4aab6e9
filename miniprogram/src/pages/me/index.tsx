import { MePage } from '../../features/member/MePage';

export default MePage;
