import type { Benchmark } from '../domain/benchmark'
import type { Citation } from '../domain/citation'
import type { Words } from '../domain/words'

const CAMPUS: Words = { ja: '学校設置型', en: 'Campus' }
const BRANCH: Words = { ja: '分教室型', en: 'Branch classroom' }

const slide = (ja: string, en: string): Citation => ({
  title: {
    ja: '長野県教育委員会「『不登校特例校』について」（令和5年5月17日）',
    en: 'Nagano Prefectural Board of Education, slides of 17 May 2023',
  },
  article: { ja, en },
  confidence: 'S',
})
const soujun = slide('草潤中学校', 'Soujun Junior High School')
const hashiuchi = slide('はしうち教室', 'Hashiuchi classroom')
const costs = slide('参考1 設置比較（経費）', 'Reference 1, comparison of costs')

const page = (title: Words, address: string): Citation => ({ title, address, confidence: 'F' })
const neiro = page(
  { ja: 'ねいろの見学記事', en: 'Report of a visit to Neiro' },
  'fumotorie.com/archives/14819',
)
const takaosan = page(
  {
    ja: '高尾山学園の視察の記録（令和5年1月19日）',
    en: 'Report of a visit to Takaosan Gakuen, 19 January 2023',
  },
  'komei-osaka.jp/blog/2023/02/047114.html',
)
const kumanoe: Citation = {
  title: {
    ja: '熊野江教室の公表資料の写し',
    en: 'Copy of published material on Kumanoe classroom',
  },
  confidence: 'F',
}

const OLD_COST: Words = {
  ja: '開校前の準備経費と施設整備費。人件費を除く',
  en: 'Preparation and facilities before opening, without salaries',
}

/** Schools that exist, as far as their figures are published: none of them is an input of the model. */
export const BENCHMARKS: readonly Benchmark[] = [
  {
    id: 'soujun',
    name: { ja: '岐阜市立草潤中学校', en: 'Soujun, Gifu' },
    form: CAMPUS,
    figures: {
      places: { value: 40, source: soujun },
      enrolled: {
        value: 40,
        note: {
          ja: '「計40名在籍（定員）」。応募した人数は分からない',
          en: 'Full; applicants unknown',
        },
        source: soujun,
      },
      lessonUnits: { value: 770, source: soujun },
      prefecturePosts: {
        value: 19,
        note: { ja: '加配を含む', en: 'Additional posts included' },
        source: costs,
      },
      municipalPosts: { value: 8, source: costs },
      setupYen: { value: 35_000_000, about: true, note: OLD_COST, source: costs },
    },
  },
  {
    id: 'hashiuchi',
    name: { ja: '調布市立第七中学校 はしうち教室', en: 'Hashiuchi classroom, Chofu' },
    form: BRANCH,
    figures: {
      places: { value: 45, note: { ja: '各学年15人', en: '15 a grade' }, source: hashiuchi },
      enrolled: {
        value: 12,
        note: {
          ja: '「現在は12名在籍」を全体と読む。各学年12人とも読める（36人）',
          en: '“Now 12 enrolled”, read as in all; it may be 12 a grade (36)',
        },
        source: hashiuchi,
      },
      lessonUnits: { value: 910, source: hashiuchi },
      prefecturePosts: {
        value: 9,
        note: { ja: '加配を含む', en: 'Additional posts included' },
        source: costs,
      },
      municipalPosts: { value: 5, source: costs },
      setupYen: { value: 1_300_000, about: true, note: OLD_COST, source: costs },
    },
  },
  {
    id: 'neiro',
    name: { ja: '世田谷区立世田谷中学校 ねいろ', en: 'Neiro, Setagaya' },
    form: BRANCH,
    figures: {
      places: { value: 60, source: neiro },
      enrolled: {
        value: 46,
        note: {
          ja: '令和7年4月1日（学年ごとに19・10・17）。9月の転入で50人ほど',
          en: '1 April 2025 (19, 10, 17 by grade); about 50 after transfers in September',
        },
        source: neiro,
      },
      lessonUnits: { value: 910, source: neiro },
    },
  },
  {
    id: 'takaosan',
    name: { ja: '八王子市立高尾山学園（小4〜中3）', en: 'Takaosan Gakuen, Hachioji (grades 4–9)' },
    form: CAMPUS,
    figures: {
      enrolled: { value: 111, note: { ja: '令和5年1月', en: 'January 2023' }, source: takaosan },
    },
  },
  {
    id: 'kumanoe',
    name: { ja: '延岡市立南浦中学校 熊野江教室', en: 'Kumanoe classroom, Nobeoka' },
    form: BRANCH,
    figures: {
      enrolled: {
        value: 5,
        note: {
          ja: '令和8年7月。職員は4人（だれの負担かは分からない）',
          en: 'July 2026; staff of 4, payers unknown',
        },
        source: kumanoe,
      },
    },
  },
]
