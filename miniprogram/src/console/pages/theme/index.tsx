import { ThemePage } from '../../../features/themes';

export default ThemePage;
