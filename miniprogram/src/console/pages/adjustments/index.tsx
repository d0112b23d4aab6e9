import { AdjustmentsPage } from '../../../features/memberDesk/AdjustmentsPage';

export default AdjustmentsPage;
