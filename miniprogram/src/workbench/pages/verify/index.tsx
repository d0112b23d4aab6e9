import { VerifyPage } from '../../../features/verify';

export default VerifyPage;
