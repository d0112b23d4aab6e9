import { serve } from '@fangzhen/cloudkit';
import { done } from './done';
import { read } from './read';
import { take } from './take';

export const main = serve({ actions: { done, read, take } });
