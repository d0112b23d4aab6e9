import type { Store } from '@fangzhen/domain';
import { emblem } from './art/logos';
import { newBrandBanner } from './art/banner';
import { productCard } from './art/plain';
import type { DemoBrand } from './demoBrand';
import { fileId } from './files';
import { storeHours } from './hours';
import { menu, option, type ProductSpec } from './menu';

const PRIMARY = '#2f5d8a';
const SOFT = '#e6eef6';

const specs: ProductSpec[] = ['一号', '二号', '三号', '四号'].map((name, index) => ({
  key: `p${index + 1}`,
  category: 'all',
  name: `新品${name}`,
  subtitle: '请换成它的卖点',
  description: '请用一两句话说清楚它好在哪里、适合谁。',
  options: index === 0 ? [option('规格', ['标准', 'std'], ['大份', 'big', 500])] : [],
  priceFen: 1900 + index * 1000,
  draw: productCard({ ground: SOFT, color: PRIMARY, index }),
}));

/** Two stores to begin with, near the demo's shoppers in Shanghai and Hangzhou. */
function storesAt(brandId: string, nowMs: number): Store[] {
  const hours = storeHours('street', nowMs);
  return [
    {
      _id: `${brandId}-sh-01`,
      brandId,
      name: '愚园路店',
      address: '愚园路 300 号',
      phone: '021-55509001',
      cityCode: '310100',
      districtCode: '310106',
      districtName: '静安区',
      location: { lng: 121.4421, lat: 31.2236 },
      hours,
    },
    {
      _id: `${brandId}-hz-01`,
      brandId,
      name: '平海路店',
      address: '平海路 58 号',
      phone: '0571-85509001',
      cityCode: '330100',
      districtCode: '330102',
      districtName: '上城区',
      location: { lng: 120.1668, lat: 30.2528 },
      hours,
    },
  ];
}

/**
 * A brand to begin with, for `brands/<id>.ts` to export as its default: one category, four products, two stores.
 *
 * @param id lower-case letters, digits and hyphens; the brand's id and the beginning of its other ids.
 */
export function newBrand(id: string, name = '新品牌', rank = 100): DemoBrand {
  const { products, pictures } = menu(id, specs);
  const bannerPath = `banners/${id}/first.svg`;
  const logoPath = `logos/${id}.svg`;
  return {
    brand: { _id: id, name, slogan: '请写一句话', logo: fileId(logoPath), rank },
    categories: [{ _id: `${id}-all`, brandId: id, name: '全部', rank: 1 }],
    tokens: {
      primary: PRIMARY,
      onPrimary: '#ffffff',
      primarySoft: SOFT,
      surface: '#f5f7fa',
      surfaceRaised: '#ffffff',
      text: '#1d2733',
      textMuted: '#566373',
      line: '#dde4ec',
      radius: 's',
      cardStyle: 'outlined',
    },
    modules: [
      { id: 'hero', type: 'banner', title: name, subtitle: '新店开张', picture: fileId(bannerPath) },
      { id: 'near', type: 'nearestStore' },
      { id: 'all', type: 'products', title: '全部商品', layout: 'grid', limit: 20 },
    ],
    products,
    priceRange: { minPercent: 70, maxPercent: 110 },
    stockOf: () => ({ low: 10, high: 40 }),
    coupons: [],
    storesAt: (nowMs) => storesAt(id, nowMs),
    pictures: {
      ...pictures,
      [bannerPath]: newBrandBanner({ ground: PRIMARY, soft: SOFT }),
      [logoPath]: emblem({ ground: PRIMARY, ink: '#ffffff' }),
    },
  };
}
