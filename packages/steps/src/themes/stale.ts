import { Refusal } from '@fangzhen/cloudkit';
import type { ThemeVersionState } from '@fangzhen/contracts';

export const draftChanged = () => new Refusal('STALE', '草稿已被其他人修改，请重新打开');

const NOW: Record<ThemeVersionState, string> = {
  submitted: '这一版正在等待审核',
  published: '这一版正在使用中',
  returned: '这一版已被退回',
  replaced: '这一版已被后来的版本替换',
};

/** Somebody was faster, or the version never could do this. */
export const versionMoved = (state: ThemeVersionState) => new Refusal('STALE', NOW[state], { state });
