export { ThemePage } from './ThemePage';
export { ApprovalsPage } from './approvals/ApprovalsPage';
