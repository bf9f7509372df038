import type {
  ModelInputs,
  MunicipalityInputs,
  PlanInputs,
  QuantityIndex,
  SchoolInputs,
} from '../../src/domain/model-inputs'
import type { ElicitedKind, Quantity, Triple } from '../../src/domain/quantity'
import { ASSUMPTIONS } from '../../src/rules/assumptions'
import { CONTINUATION, NEW_SHARE, ONSET, PROCESS } from '../../src/rules/assumptions/world'
import { classStandard } from '../../src/rules/staffing/class-standard'
import { levelOfGrade } from '../../src/domain/school'

/** Model inputs for tests, with the library's values unless a test says otherwise. */
export interface TestStudy {
  readonly baseFiscalYear?: number
  readonly years?: number
  readonly municipalities?: readonly Partial<MunicipalityInputs>[]
  readonly assumptions?: Readonly<
    Record<string, Partial<Triple> & { readonly kind?: ElicitedKind }>
  >
  readonly world?: Partial<ModelInputs['world']>
  readonly plans?: readonly TestPlan[]
}

export interface TestPlan {
  readonly id: string
  readonly school?: Partial<Omit<SchoolInputs, 'share' | 'quota' | 'additional'>> & {
    readonly share?: Partial<SchoolInputs['share']>
    readonly basis?: SchoolInputs['quota']['basis']
    readonly combineClasses?: boolean
    readonly requested?: number
  }
  readonly costs?: (quantity: (id: string) => QuantityIndex) => PlanInputs['costs']
  readonly relief?: boolean
  readonly donation?: boolean
}

export const EVERYBODY = { low: 1, likely: 1, high: 1 }
export const NOBODY = { low: 0, likely: 0, high: 0 }

export function exactly(value: number): Triple {
  return { low: value, likely: value, high: value }
}

const QUANTITY_INDEX = new Map(ASSUMPTIONS.map(({ id }, index) => [id, index]))

/** Where a test's inputs hold an assumption. */
export function quantityIndex(id: string): QuantityIndex {
  const index = QUANTITY_INDEX.get(id)
  if (index === undefined) throw new Error(`No assumption ${id}`)
  return index
}

export function testInputs(study: TestStudy = {}): ModelInputs {
  const baseFiscalYear = study.baseFiscalYear ?? 2024
  const lastFiscalYear = baseFiscalYear + (study.years ?? 8)
  const q = quantityIndex
  const places = ['support-centre', 'in-school-room', 'free-school', 'home-ict']
  return {
    version: 1,
    baseFiscalYear,
    lastFiscalYear,
    quantities: ASSUMPTIONS.map((assumption): Quantity => ({
      kind: assumption.kind,
      slot: assumption.slot,
      low: assumption.low,
      likely: assumption.likely,
      high: assumption.high,
      loadings: assumption.loadings ?? [],
      ...study.assumptions?.[assumption.id],
    })),
    world: {
      onset: ONSET,
      continuation: CONTINUATION,
      newShare: NEW_SHARE,
      process: PROCESS,
      continuationShift: q('world.continuation-shift'),
      onsetShift: q('world.onset-shift'),
      trend: q('world.trend'),
      entrantShare: q('world.entrant-share'),
      entrantTrend: q('world.entrant-trend'),
      gradeSixShare: q('world.grade-six-share'),
      places: [
        ...places.map((id) => ({
          id,
          share: q(`place.${id}.share`),
          pull: q(`place.${id}.pull`),
        })),
        { id: 'home-reached', share: null, pull: q('place.home-reached.pull') },
        {
          id: 'home-unreached',
          share: q('place.home-unreached.share'),
          pull: q('place.home-unreached.pull'),
        },
      ],
      ...study.world,
    },
    municipalities: (study.municipalities ?? [{}]).map(municipality),
    plans: (study.plans ?? [{ id: 'status-quo' }]).map((plan) =>
      planInputs(plan, baseFiscalYear, lastFiscalYear, study.municipalities?.length ?? 1),
    ),
  }
}

/** A city of 1,900 pupils a grade, as in the model's reference. */
function municipality(own: Partial<MunicipalityInputs>, index: number): MunicipalityInputs {
  return {
    code: `9999${index}`,
    pupils: [new Array<number>(9).fill(1900)],
    entrants: [],
    laterEntrants: 1900,
    ratio: new Array<number>(8).fill(1),
    ratioSd: new Array<number>(8).fill(0),
    nonAttending: [17, 27, 39, 49, 60, 64, 102, 135, 142],
    elementaryByShape: false,
    level: [1, 1],
    homeSchools: [],
    ...own,
  }
}

function planInputs(
  plan: TestPlan,
  baseFiscalYear: number,
  lastFiscalYear: number,
  municipalities: number,
): PlanInputs {
  const q = quantityIndex
  const { share, basis, combineClasses = true, requested, ...school } = plan.school ?? {}
  const years = Array.from({ length: lastFiscalYear - baseFiscalYear }, (_, i) => i + 1)
  return {
    id: plan.id,
    lessonUnits: null,
    uncoveredSubjects: null,
    costs: plan.costs?.(q) ?? [],
    donation: plan.donation ? q('money.donation') : null,
    founder: 'municipality',
    relief: plan.relief
      ? {
          salary: q('money.salary'),
          onCost: q('money.on-cost'),
          growth: q('money.wage-growth'),
          priceFiscalYear: 2025,
          supportCentre: 0,
          supportCentreYenPerUser: q('money.support-centre-user'),
          variableShare: q('money.support-centre-variable'),
          entered: q('money.entered-saving'),
        }
      : null,
    comparator: plan.school
      ? {
          salary: q('money.salary'),
          onCost: q('money.on-cost'),
          wageGrowth: q('money.wage-growth'),
          running: q('money.ordinary-running'),
          lunch: q('money.lunch'),
          priceGrowth: q('money.price-growth'),
          priceFiscalYear: 2025,
          counselor: q('money.counselor'),
          counselorPriceFiscalYear: 2018,
        }
      : null,
    specialTaxShare: 0.5,
    ordinaryTax: null,
    school: plan.school
      ? {
          level: 'junior-high',
          openingFiscalYear: baseFiscalYear + 1,
          grades: [7, 8, 9],
          gradePlaces: new Array<number>(9).fill(-1),
          places: -1,
          priority: [9, 8, 7],
          windows: [],
          ready: [q('funnel.ready-1'), q('funnel.ready-2'), q('funnel.ready-3')],
          recentReady: q('funnel.recent-ready'),
          windowReady: q('funnel.window-ready'),
          eligible: q('funnel.eligible'),
          accept: q('funnel.accept'),
          leave: q('funnel.leave'),
          move: q('funnel.move'),
          renew: q('funnel.renew'),
          triedApply: q('funnel.tried-apply'),
          enquiredTry: q('funnel.enquired-try'),
          attendance: q('funnel.attendance'),
          reabsent: q('funnel.reabsent'),
          furtherSchooling: q('funnel.further-schooling'),
          municipalPosts: {
            fixed: 5,
            perPupil: 0,
            perClass: 0,
            filled: q('posts.filled'),
            left: q('posts.left'),
          },
          ...school,
          share: {
            typed: null,
            form: 0.5,
            formEffect: q('funnel.form-effect'),
            fewerHours: 0,
            hoursEffect: q('funnel.hours-effect'),
            minutes: new Array<number>(municipalities).fill(0),
            distanceEffect: q('funnel.distance-effect'),
            entryWeight: q('funnel.entry-weight'),
            elementaryWeight: q('funnel.elementary-weight'),
            ...share,
          },
          quota: {
            combineClasses,
            basis: basis ?? { kind: 'own-school', branchSchool: false },
            classStandard: years.map((ahead) =>
              [1, 2, 3, 4, 5, 6, 7, 8, 9].map((grade) =>
                classStandard(levelOfGrade(grade), grade, baseFiscalYear + ahead),
              ),
            ),
          },
          additional: {
            requested: requested ?? 0,
            granted: q('posts.granted'),
            kept: q('posts.kept'),
            moved: q('posts.moved'),
          },
        }
      : null,
  }
}
