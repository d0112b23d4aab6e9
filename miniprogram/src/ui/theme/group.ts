/** 云陌, the group's own look: dusk violet on warm grey. Also what a brand's theme falls back to. */
export { DEFAULT_TOKENS as groupTokens } from '@fangzhen/domain/theme/tokens';
