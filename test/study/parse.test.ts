import { describe, expect, test } from 'vitest'
import { formatStudy, parseStudy, validateStudy } from '../../src/study/parse'
import { city, cityDraft, scenarioText, type Draft } from './city'

/** What comes back when the city's file is broken in one place. */
function refusal(breakIt: (draft: Draft) => void) {
  const draft = cityDraft()
  breakIt(draft)
  const parsed = parseStudy(JSON.stringify(draft))
  if (parsed.ok) throw new Error('The broken study was taken.')
  return parsed.problems
}

describe('A study file', () => {
  test('opens, and what it leaves out takes the defaults of its plan kinds', () => {
    const parsed = parseStudy(scenarioText('aoba-city'))
    expect(parsed).toMatchObject({ ok: true })
    expect(city.plans[1]).toMatchObject({
      founder: 'municipality',
      counselors: 1,
      bondShare: 0,
      assumptions: {},
    })
  })

  test('is the same after being saved and opened again', () => {
    const again = parseStudy(formatStudy(city))
    expect(again).toEqual({ ok: true, value: city })
  })

  test('opens with the byte-order mark that Windows editors put in front', () => {
    expect(parseStudy(`\uFEFF${scenarioText('aoba-city')}`).ok).toBe(true)
  })

  test('may name the JSON Schema that editors check it against', () => {
    const parsed = validateStudy({ $schema: './study.schema.json', ...cityDraft() })
    expect(parsed.ok).toBe(true)
  })

  test('keeps markup in names as plain text', () => {
    const parsed = validateStudy({ ...cityDraft(), title: { ja: '<b>太字</b>', en: '<b>' } })
    expect(parsed).toMatchObject({ ok: true, value: { title: { ja: '<b>太字</b>' } } })
  })
})

describe('A file that is no study is refused with a sentence', () => {
  const refusedText = (text: string) => {
    const parsed = parseStudy(text)
    return parsed.ok
      ? []
      : parsed.problems.map(({ path, code, message }) => [path, code, message.ja])
  }

  test('a file of 100 MB, before it is read', () => {
    expect(refusedText(' '.repeat(100_000_000))).toEqual([
      [
        '',
        'too-large',
        'ファイルが大きすぎます（約100百万文字、上限は5百万文字）。まなびばで保存した検討のファイルを選んでください。',
      ],
    ])
  })

  test('100,000 nested brackets, without exhausting the stack', () => {
    expect(refusedText('['.repeat(100_000))).toEqual([
      [
        '',
        'too-deep',
        'かっこの入れ子が深すぎます（上限は60段）。まなびばで保存した検討のファイルを選んでください。',
      ],
    ])
  })

  test('brackets inside a text are no nesting', () => {
    const title = { ja: `"${'['.repeat(500)}"\\`, en: '' }
    expect(validateStudy({ ...cityDraft(), title }).ok).toBe(true)
    expect(parseStudy(JSON.stringify({ ...cityDraft(), title })).ok).toBe(true)
  })

  test('a file cut off in the middle', () => {
    expect(refusedText(scenarioText('aoba-city').slice(0, 500))).toEqual([
      [
        '',
        'not-json',
        'JSONとして読めません。途中で切れていないか、かっこやカンマが足りているかを確かめてください。',
      ],
    ])
  })

  test.each(['', 'null', '[]', '3', '"x"', '{}', '{"format":"other","version":1}'])(
    'something else altogether: %s',
    (text) => {
      const [problem] = refusedText(text)
      expect(['not-json', 'not-a-study']).toContain(problem?.[1])
    },
  )

  test('a file of a newer version', () => {
    expect(refusedText('{"format":"manabiba-study","version":2}')).toEqual([
      [
        'version',
        'version',
        '新しいまなびばで作られたファイルです（版2、この画面が読めるのは版1まで）。新しいまなびばで開いてください。',
      ],
    ])
  })

  test.each(['0', '-1', '1.5', '"1"', 'null'])('a version that is none: %s', (version) => {
    expect(refusedText(`{"format":"manabiba-study","version":${version}}`)).toEqual([
      ['version', 'version', '形式の版が読めません。"version" は1から1までの整数です。'],
    ])
  })
})

describe('A key that no object can hold', () => {
  test.each([
    [
      'minutes of a plan',
      '"minutes": {',
      '"minutes": { "__proto__": 5, ',
      'plans[1].minutes.__proto__',
    ],
    [
      'an assumption',
      '"assumptions": {',
      '"assumptions": { "__proto__": {} ',
      'assumptions.__proto__',
    ],
    [
      'years of pupils',
      '"byFiscalYear": {',
      '"byFiscalYear": { "__proto__": [], ',
      'municipalities[0].pupils.byFiscalYear.__proto__',
    ],
  ])('is told and not dropped: %s', (_where, found, broken, path) => {
    const text = JSON.stringify({ ...cityDraft(), assumptions: {} }, null, 1)
    expect(text).toContain(found)
    const parsed = parseStudy(text.replace(found, broken))
    expect(parsed).toMatchObject({ ok: false, problems: [{ path, code: 'unknown-key' }] })
    expect(parsed.ok ? '' : parsed.problems[0]!.message.ja).toContain('知らない項目"__proto__"')
  })
})

describe('Bad input is refused with place and remedy', () => {
  /** Each: what is broken; path and code; the sentence in Japanese; the one in English. */
  const cases: [string, (draft: Draft) => void, string, string, string, string][] = [
    [
      'a wrong type',
      (d) => (d.lastFiscalYear = '2037'),
      'lastFiscalYear',
      'wrong-type',
      '「計算の最後の年度」は数にしてください（いまは"2037"）。',
      '“last fiscal year” must be a number (now "2037").',
    ],
    [
      'an unknown key',
      (d) => (d.plans[1]!.plases = 40),
      'plans[1].plases',
      'unknown-key',
      '案『学校設置型』に、知らない項目"plases"があります。つづりを直すか、消してください。',
      '“Campus” has an unknown key "plases": correct its spelling or remove it.',
    ],
    [
      'low above likely',
      (d) => (d.assumptions['funnel.accept'] = { low: 0.95, likely: 0.9, high: 0.97 }),
      'assumptions["funnel.accept"].low',
      'low-above-likely',
      '「案内を受けて入学・転入学を決める割合：低め」は「ふつう」（0.9）以下にしてください（いまは0.95）。',
      '“Share of those offered who accept: low” must be at most likely (0.9) (now 0.95).',
    ],
    [
      'likely above high',
      (d) => (d.assumptions['funnel.accept'] = { low: 0.5, likely: 0.9, high: 0.8 }),
      'assumptions["funnel.accept"].high',
      'high-below-likely',
      '「案内を受けて入学・転入学を決める割合：高め」は「ふつう」（0.9）以上にしてください（いまは0.8）。',
      '“Share of those offered who accept: high” must be at least likely (0.9) (now 0.8).',
    ],
    [
      'a share over 1',
      (d) => (d.assumptions['funnel.accept'] = { low: 0.5, likely: 0.9, high: 90 }),
      'assumptions["funnel.accept"].high',
      'share-above-one',
      '「案内を受けて入学・転入学を決める割合：高め」は1以下にしてください（いまは90）。',
      '“Share of those offered who accept: high” must be at most 1 (100 %) (now 90).',
    ],
    [
      'odds at 0',
      (d) => (d.assumptions['funnel.share'] = { low: 0, likely: 0.1, high: 0.2 }),
      'assumptions["funnel.share"].low',
      'odds-at-zero',
      '「不登校の児童生徒のうち、新しい学校に通いたい割合（形を問わない）：低め」は0より大きい数にしてください（いまは0）。',
      '“Share of pupils not attending who would come (form left open): low” must be above 0 (now 0).',
    ],
    [
      'odds at 1',
      (d) => (d.assumptions['funnel.share'] = { low: 0.1, likely: 0.2, high: 1 }),
      'assumptions["funnel.share"].high',
      'odds-at-one',
      '「不登校の児童生徒のうち、新しい学校に通いたい割合（形を問わない）：高め」は1より小さい数にしてください（いまは1）。',
      '“Share of pupils not attending who would come (form left open): high” must be below 1 (now 1).',
    ],
    [
      'a ratio too wide to be one',
      (d) => (d.assumptions['funnel.entry-weight'] = { low: 1, likely: 2, high: 30 }),
      'assumptions["funnel.entry-weight"].high',
      'ratio-too-wide',
      '「中1での入学が、途中からに比べて何倍選ばれるか：高め」は「ふつう」の10倍（20）以下にしてください（いまは30）。',
      '“How much likelier entry at grade 7 is than later: high” must be at most 10 times likely (20) (now 30).',
    ],
    [
      'an amount of 0 yen where there must be some',
      (d) => (d.assumptions['money.salary'] = { low: 0, likely: 1, high: 2 }),
      'assumptions["money.salary"].low',
      'not-positive',
      '「県費教職員1人の年額（国庫負担の対象分）：低め」は0より大きい数にしてください（いまは0）。',
      '“Prefecture-paid post, national-share base (a year): low” must be above 0 (now 0).',
    ],
    [
      'no plan',
      (d) => (d.plans = []),
      'plans',
      'too-small',
      '「案」は足りません。少なくとも1つ入れてください（いまは[]）。',
      '“plans” needs at least 1 entry (now []).',
    ],
    [
      'two plans of one id',
      (d) => (d.plans[2]!.id = 'campus'),
      'plans[2].id',
      'duplicate-id',
      '案『分教室型』の「id（英小文字・数字・ハイフン）」はほかと重なっています。別のものにしてください（いまは"campus"）。',
      '“id (a–z, 0–9, hyphen)” of “Branch classroom” is used twice: choose another (now "campus").',
    ],
    [
      'a capacity of −1',
      (d) => (d.plans[1]!.places = -1),
      'plans[1].places',
      'too-small',
      '案『学校設置型』の「定員（全体）」は0以上にしてください（いまは-1）。',
      '“Places in all” of “Campus” must be at least 0 (now -1).',
    ],
    [
      'a capacity of 1e308',
      (d) => (d.plans[1]!.places = 1e308),
      'plans[1].places',
      'too-big',
      '案『学校設置型』の「定員（全体）」は2000以下にしてください（いまは1e+308）。',
      '“Places in all” of “Campus” must be at most 2000 (now 1e+308).',
    ],
    [
      'an amount of 1e308 yen',
      (d) => (d.assumptions['money.salary'] = { low: 1, likely: 2, high: 1e308 }),
      'assumptions["money.salary"].high',
      'too-big',
      '「県費教職員1人の年額（国庫負担の対象分）：高め」は10000000000000以下にしてください（いまは1e+308）。',
      '“Prefecture-paid post, national-share base (a year): high” must be at most 10000000000000 (now 1e+308).',
    ],
    [
      '"NaN" for a number',
      (d) => (d.plans[1]!.places = 'NaN'),
      'plans[1].places',
      'wrong-type',
      '案『学校設置型』の「定員（全体）」は数にしてください（いまは"NaN"）。',
      '“Places in all” of “Campus” must be a number (now "NaN").',
    ],
    [
      'half a person',
      (d) => (d.municipalities[0]!.pupils.byFiscalYear['2024']![2] = 10.5),
      'municipalities[0].pupils.byFiscalYear["2024"][2]',
      'wrong-type',
      '市町村『青葉市（架空）』の「児童生徒数（2024年度）の3番目」は整数にしてください（いまは10.5）。',
      '“pupils of fiscal 2024, entry 3” of “Aoba City (fictional)” must be a whole number (now 10.5).',
    ],
    [
      'an unknown assumption',
      (d) => (d.assumptions['money.slary'] = { low: 1, likely: 2, high: 3 }),
      'assumptions["money.slary"]',
      'unknown-assumption',
      '「money.slary」は知らない前提です。idのつづりを直すか、消してください。',
      '“money.slary” is an unknown assumption: correct its id or remove it.',
    ],
    [
      "a plan's assumption stated for the study",
      (d) => (d.assumptions['money.running'] = { low: 1, likely: 2, high: 3 }),
      'assumptions["money.running"]',
      'misplaced-assumption',
      '「運営費（人件費を除く、年）」は案ごとの前提です。plans の中の assumptions に移してください。',
      '“Running cost without salaries (a year)” belongs to a plan: move it to the assumptions of a plan.',
    ],
    [
      'an assumption without its numbers',
      (d) => (d.assumptions['money.salary'] = { low: 1, likely: 2, reason: '照会中' }),
      'assumptions["money.salary"].high',
      'missing',
      '「県費教職員1人の年額（国庫負担の対象分）：高め」は欠けています。数を入れてください。',
      '“Prefecture-paid post, national-share base (a year): high” is missing: give a number.',
    ],
    [
      'words alone on an assumption that has a value',
      (d) => (d.assumptions['money.salary'] = { origin: 'unconfirmed', reason: '照会中' }),
      'assumptions["money.salary"].origin',
      'value-missing',
      '「県費教職員1人の年額（国庫負担の対象分）：origin」は値のある前提には使えません。low・likely・high を入れ、origin を書きかえてください（いまは"unconfirmed"）。',
      '“Prefecture-paid post, national-share base (a year): origin” is only for inputs without a value: give low, likely and high, and another origin (now "unconfirmed").',
    ],
    [
      'an origin that nobody knows',
      (d) => (d.assumptions['money.salary'] = { low: 1, likely: 2, high: 3, origin: 'hearsay' }),
      'assumptions["money.salary"].origin',
      'invalid-choice',
      '「県費教職員1人の年額（国庫負担の対象分）：origin」はsource, import, computed, assumed, own, library のどれかにしてください（いまは"hearsay"）。',
      '“Prefecture-paid post, national-share base (a year): origin” must be one of source, import, computed, assumed, own, library (now "hearsay").',
    ],
    [
      'an assumption that a plan of this kind has no use for',
      (d) => (d.plans[0]!.assumptions = { 'money.running': { low: 1, likely: 2, high: 3 } }),
      'plans[0].assumptions["money.running"]',
      'misplaced-assumption',
      '案『現状のまま』の「運営費（人件費を除く、年）」はこの種類の案では使いません。消してください。',
      '“Running cost without salaries (a year)” of “Status quo” is not used by a plan of this kind: remove it.',
    ],
    [
      'a baseline that names no plan',
      (d) => (d.baseline = 'nothing'),
      'baseline',
      'unknown-plan',
      '「基準の案」は案のid（status-quo, campus, branch）のどれかにしてください（いまは"nothing"）。',
      '“baseline” must name a plan (status-quo, campus, branch) (now "nothing").',
    ],
    [
      'grades of two levels in one school',
      (d) => (d.plans[1]!.grades = [5, 6, 7]),
      'plans[1].grades',
      'two-levels',
      '案『学校設置型』の「受け入れる学年」は小学校（1〜6）か中学校（7〜9）のどちらか一方にしてください。両方なら案を2つに分けてください（いまは[5, 6, 7]）。',
      '“Grades” of “Campus” must be of one level, 1–6 or 7–9: make two plans for both (now [5, 6, 7]).',
    ],
    [
      'more than three windows',
      (d) => (d.plans[1]!.windows = [6, 9, 11, 1]),
      'plans[1].windows',
      'too-big',
      '案『学校設置型』の「年度途中に受け入れる月」は3つまでにしてください（いまは[6, 9, 11, 1]）。',
      '“Months of joining within the year” of “Campus” may have at most 3 entries (now [6, 9, 11, 1]).',
    ],
    [
      'April as a month of joining within the year',
      (d) => (d.plans[1]!.windows = [4]),
      'plans[1].windows',
      'april',
      '案『学校設置型』の「年度途中に受け入れる月」は5〜3月から選んでください。4月は入学の月なので入れません（いまは[4]）。',
      '“Months of joining within the year” of “Campus” must leave out April, when pupils enter anyway (now [4]).',
    ],
    [
      'an opening outside the years computed',
      (d) => (d.plans[1]!.openingFiscalYear = 2038),
      'plans[1].openingFiscalYear',
      'outside-horizon',
      '案『学校設置型』の「開校する年度」は計算する年度（2025〜2037）の中にしてください（いまは2038）。',
      '“Fiscal year of opening” of “Campus” must lie within the years computed (2025–2037) (now 2038).',
    ],
    [
      'an opening left out',
      (d) => delete d.plans[1]!.openingFiscalYear,
      'plans[1].openingFiscalYear',
      'missing',
      '案『学校設置型』の「開校する年度」は欠けています。数を入れてください。',
      '“Fiscal year of opening” of “Campus” is missing: give a number.',
    ],
    [
      'a kind of plan that nobody knows',
      (d) => (d.plans[1]!.kind = 'campsu'),
      'plans[1].kind',
      'unknown-kind',
      '案『学校設置型』の「案の種類」はstatus-quo, campus, branch のどれかにしてください（いまは"campsu"）。',
      '“kind” of “Campus” must be one of status-quo, campus, branch (now "campsu").',
    ],
    [
      'a plan that is no object',
      (d) => d.plans.splice(1, 1, 3 as never),
      'plans[1]',
      'wrong-type',
      '2番目の案は項目の集まり { }にしてください（いまは3）。',
      'plans[1] must be an object { } (now 3).',
    ],
    [
      'a source that is not listed',
      (d) => (d.municipalities[0]!.pupils.source = 'somewhere'),
      'municipalities[0].pupils.source',
      'unknown-source',
      '市町村『青葉市（架空）』の「出典」はsources にあるidにしてください（いまは"somewhere"）。',
      '“source” of “Aoba City (fictional)” must be the id of an entry in sources (now "somewhere").',
    ],
    [
      'more pupils not attending than pupils',
      (d) => (d.municipalities[0]!.nonAttending!.juniorHigh = 5000),
      'municipalities[0].nonAttending.juniorHigh',
      'more-than-pupils',
      '市町村『青葉市（架空）』の「中学校の数」は児童生徒数の4631人以下にしてください（いまは5000）。',
      '“junior high” of “Aoba City (fictional)” must not exceed the 4631 pupils (now 5000).',
    ],
    [
      'a day that does not exist',
      (d) => (d.lawDate = '2026-02-30'),
      'lawDate',
      'invalid-format',
      '「法令基準日」はある日付を2026-04-01の形で書いてください（いまは"2026-02-30"）。',
      '“date of the law” must be an existing day written like 2026-04-01 (now "2026-02-30").',
    ],
    [
      'a colour taken twice',
      (d) => (d.plans[1]!.slot = 2),
      'plans[2].slot',
      'duplicate-slot',
      '案『分教室型』の「色の番号」はほかの案と重なっています。1〜5の空いている番号か null にしてください（いまは2）。',
      '“slot” of “Branch classroom” is taken by another plan: choose a free one of 1–5, or null (now 2).',
    ],
  ]

  test.each(cases)('%s', (_name, breakIt, path, code, ja, en) => {
    expect(refusal(breakIt)).toEqual([{ path, code, message: { ja, en } }])
  })

  test('a number too large for any computer says so', () => {
    const text = scenarioText('aoba-city').replace('"places": 40', '"places": 1e400')
    const parsed = parseStudy(text)
    expect(parsed.ok ? [] : parsed.problems[0]).toMatchObject({
      path: 'plans[1].places',
      code: 'not-finite',
    })
  })

  test('years of municipalities that differ', () => {
    const problems = refusal((d) => {
      const twin = structuredClone(d.municipalities[0]!)
      twin.code = '992020'
      twin.nonAttending!.fiscalYear = 2023
      d.municipalities.push(twin)
    })
    expect(problems).toMatchObject([
      { path: 'municipalities[1].nonAttending.fiscalYear', code: 'years-differ' },
    ])
  })

  test('more pupils not attending than the elementary schools, or one grade, have', () => {
    const totals = refusal((d) => (d.municipalities[0]!.nonAttending!['elementary'] = 8703))
    expect(totals).toMatchObject([
      { path: 'municipalities[0].nonAttending.elementary', code: 'more-than-pupils' },
    ])
    const byGrade = refusal((d) => {
      const counts = [0, 0, 0, 0, 0, 0, 1526, 0, 0]
      d.municipalities[0]!.nonAttending = { fiscalYear: 2024, byGrade: counts, source: 'pupils' }
    })
    expect(byGrade).toMatchObject([
      { path: 'municipalities[0].nonAttending.byGrade[6]', code: 'more-than-pupils' },
    ])
  })

  test('counts of pupils not attending both by grade and in all', () => {
    const problems = refusal((d) => {
      d.municipalities[0]!.nonAttending!['byGrade'] = [1, 1, 1, 1, 1, 1, 1, 1, 1]
    })
    expect(problems).toMatchObject([
      { path: 'municipalities[0].nonAttending', code: 'one-way-to-count' },
    ])
  })

  test('a base year without pupils', () => {
    const problems = refusal((d) => delete d.municipalities[0]!.pupils.byFiscalYear['2024'])
    expect(problems).toMatchObject([
      { path: 'municipalities[0].pupils.byFiscalYear', code: 'base-year-missing' },
    ])
  })

  test.each([2024, 2065])('a last year at %i', (lastFiscalYear) => {
    const problems = refusal((d) => (d.lastFiscalYear = lastFiscalYear))
    expect(problems[0]).toMatchObject({ path: 'lastFiscalYear', code: 'horizon' })
  })

  test('the first and the last year computed are years to open in', () => {
    const opening = (year: number) => {
      const draft = cityDraft()
      draft.plans[1]!['openingFiscalYear'] = year
      return validateStudy(draft).ok
    }
    expect([2024, 2025, 2037, 2038].map(opening)).toEqual([false, true, true, false])
  })

  test('an order of grades that leaves one out', () => {
    const problems = refusal((d) => (d.plans[1]!.priority = [9, 7]))
    expect(problems).toMatchObject([{ path: 'plans[1].priority', code: 'not-the-grades' }])
  })

  test('minutes of a municipality that the study lacks', () => {
    const problems = refusal((d) => (d.plans[1]!.minutes = { '212016': 30 }))
    expect(problems).toMatchObject([{ path: 'plans[1].minutes', code: 'unknown-municipality' }])
  })

  test('a home school of two levels', () => {
    const problems = refusal((d) => {
      const pupils = [0, 0, 0, 0, 0, 5, 100, 100, 100]
      d.municipalities[0]!.homeSchools = [{ level: 'junior-high', pupils }]
    })
    expect(problems).toMatchObject([
      { path: 'municipalities[0].homeSchools[0].pupils', code: 'two-levels' },
    ])
  })

  test('at most fifty problems are told at once', () => {
    const problems = refusal((d) => {
      for (let i = 0; i < 200; i += 1) d[`key${i}`] = i
    })
    expect(problems).toHaveLength(50)
  })

  test('a long value is quoted in short', () => {
    const [problem] = refusal((d) => (d.plans[1]!.places = 'あ'.repeat(10_000)))
    expect(problem?.message.ja).toBe(
      `案『学校設置型』の「定員（全体）」は数にしてください（いまは"${'あ'.repeat(40)}…"）。`,
    )
  })
})

describe('What would only break the run is refused before it', () => {
  const codes = (breakIt: (draft: Draft) => void) =>
    refusal(breakIt).map(({ path, code }) => `${path} ${code}`)

  test('a base year from before class standards are known', () => {
    expect(
      codes((d) => {
        d.municipalities[0]!.pupils.byFiscalYear = { '1950': [1, 1, 1, 1, 1, 1, 1, 1, 1] }
        delete d.municipalities[0]!.nonAttending
        delete d.municipalities[0]!.agesOnJanuaryFirst
      }),
    ).toContain('municipalities[0].pupils.byFiscalYear base-year-too-early')
  })

  test.each([
    ['wages that shrink by more than they are', -2, 0, 0, 'low below-limit'],
    ['wages that double every year', 0, 0, 1, 'high above-limit'],
  ])('%s', (_name, low, likely, high, expected) => {
    const found = codes((d) => (d.assumptions = { 'money.wage-growth': { low, likely, high } }))
    const [key, code] = expected.split(' ')
    expect(found).toEqual([`assumptions["money.wage-growth"].${key} ${code}`])
  })

  test('grades with a gap: who is on the roll moves up a grade a year', () => {
    expect(codes((d) => (d.plans[1]!.grades = [7, 9]))).toContain('plans[1].grades grade-gap')
  })
})
