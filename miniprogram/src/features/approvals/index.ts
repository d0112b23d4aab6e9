export { ApprovalsScreen, type ReviewAround } from './ApprovalsScreen';
export { BrandMark } from './BrandMark';
export { Failed } from './Failed';
export { ReviewHead } from './ReviewHead';
export { texts as approvalTexts } from './texts';
