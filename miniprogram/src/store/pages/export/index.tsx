import { ExportPage } from '../../../features/profile/ExportPage';

export default ExportPage;
