import { sdkStore } from '@fangzhen/cloudkit/store/sdkStore';
import { perform, type Step } from '../../script';

/** Performs what it is sent through the genuine SDK. */
export const main = ({ steps }: { steps: Step[] }) => perform(sdkStore, steps);
