export { BoardPage } from './BoardPage';
export { StaffGate } from './StaffGate';
export { useStaffStore } from './useStaffStore';
