import { BrandPage } from '../../../../features/brand/BrandPage';
import { manifest } from '../../manifest';
import { tokens } from '../../theme';

export default function LoomHome() {
  return <BrandPage brand={manifest} tokens={tokens} />;
}
