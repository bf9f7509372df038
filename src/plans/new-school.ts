import type {
  ComparatorInputs,
  PlanInputs,
  QuotaInputs,
  ReliefInputs,
  SchoolInputs,
  ShareInputs,
} from '../domain/model-inputs'
import type { Payer } from '../domain/payers'
import { GRADES, levelOfGrade } from '../domain/school'
import { PLACE_IDS } from '../rules/assumptions/funnel'
import { priceFiscalYearOf } from '../rules/assumptions'
import { PRICE_FISCAL_YEAR } from '../rules/assumptions/money'
import { FIRST_PREPARATION_SUBSIDY_YEAR } from '../rules/cost-share/preparation-subsidy'
import { classStandard } from '../rules/staffing/class-standard'
import { partTimeLessons } from '../rules/staffing/part-time'
import { uncoveredSubjects } from '../rules/staffing/subject-cover'
import {
  compileCostItem,
  counseling,
  facilities,
  municipalPosts,
  partTimeTeachers,
  perPupil,
  prefectureOnCost,
  prefectureSalaries,
  preparation,
  running,
  setupOffice,
  supportCentreToday,
} from './cost-items'
import type { CompileContext, PlanOutline } from './plan-kind'
import { implementerOf } from './implementer'
import { lessonUnitsOf } from './lesson-units'
import type { SchoolFieldValues } from './school-fields'

/** What a kind of school adds to the decisions that all share. */
export interface SchoolForm {
  /** +½ a school or branch school of its own, −½ a branch classroom (MODEL 2.1). */
  readonly effect: number
  readonly basis: QuotaInputs['basis']
}

/** The plan-scoped assumptions that every new school rests on. */
export const SCHOOL_ASSUMPTIONS = [
  'posts.granted',
  'posts.kept',
  'posts.moved',
  'posts.filled',
  'posts.left',
  'money.preparation',
  'money.facilities',
  'money.running',
  'money.lunch',
  'money.travel',
  'money.donation',
  'money.entered-saving',
] as const

/** The published rules that every new school is computed by. */
export const SCHOOL_RULES = [
  'class-standard',
  'class-count',
  'school-posts',
  'national-salary-share',
  'preparation-share',
  'counselor-share',
  'facility-share',
  'special-tax-estimate',
  'standard-hours',
  'teaching-licences',
] as const

/** What every new school could be given, and no source confirms. */
export const SCHOOL_UNCONFIRMED = ['money.ordinary-tax', 'money.preparation-ceiling'] as const

/** Lesson units against which fewer hours are counted, and the step that the effect is stated for (MODEL 2.1). */
const REFERENCE_LESSON_UNITS = 910
const LESSON_UNITS_STEP = 105

/** Minutes of a municipality that the plan doesn't name: no effect (MODEL 2.1). */
const NEAR_MINUTES = 20

const APRIL = 4

export function compileNewSchool(
  fields: SchoolFieldValues,
  form: SchoolForm,
  context: CompileContext,
): PlanInputs {
  const { founder } = fields
  return {
    id: context.planId,
    lessonUnits: GRADES.map((grade) => lessonUnitsOf(fields, grade)),
    uncoveredSubjects: uncoveredCount(fields),
    school: compileSchool(fields, form, context),
    costs: compileCosts(fields, context),
    donation: context.quantity('money.donation'),
    founder,
    relief: compileRelief(context),
    comparator: compileComparator(context),
    specialTaxShare: specialTaxShare(fields, context),
    ordinaryTax: context.unconfirmed('money.ordinary-tax'),
  }
}

export function outlineSchool(fields: SchoolFieldValues): PlanOutline {
  const { places, openingFiscalYear, grades } = fields
  return { places: places ?? gradePlacesInAll(fields), openingFiscalYear, grades }
}

/** Places by grade make a total only where every grade has its own. */
function gradePlacesInAll({ grades, gradePlaces }: SchoolFieldValues): number | null {
  const byGrade = grades.map((grade) => gradePlaces?.[grade])
  return byGrade.every((count) => count !== undefined)
    ? byGrade.reduce((sum, count) => sum + count, 0)
    : null
}

function compileSchool(
  fields: SchoolFieldValues,
  form: SchoolForm,
  context: CompileContext,
): SchoolInputs {
  const q = context.quantity
  return {
    level: schoolLevel(fields),
    openingFiscalYear: fields.openingFiscalYear,
    grades: fields.grades,
    gradePlaces: GRADES.map((grade) => fields.gradePlaces?.[grade] ?? -1),
    places: fields.places ?? -1,
    priority: fields.priority ?? [...fields.grades].reverse(),
    windows: fields.windows.map(monthsAfterApril).sort((a, b) => a - b),
    share: compileShare(fields, form, context),
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
    quota: {
      classStandard: classStandards(context),
      combineClasses: fields.combinedClasses === 'by-law',
      basis: form.basis,
    },
    additional: {
      requested: fields.additionalPosts,
      granted: q('posts.granted'),
      kept: q('posts.kept'),
      moved: q('posts.moved'),
    },
    municipalPosts: {
      fixed: fields.municipalPosts,
      perPupil: fields.municipalPostsPerPupil,
      perClass: fields.municipalPostsPerClass,
      filled: q('posts.filled'),
      left: q('posts.left'),
    },
  }
}

/** A study is checked to keep the grades of one school within one level. */
export function schoolLevel({ grades }: SchoolFieldValues) {
  return levelOfGrade(grades[0] ?? 7)
}

function monthsAfterApril(month: number): number {
  return (month - APRIL + 12) % 12
}

function uncoveredCount({ learning, grades }: SchoolFieldValues): number | null {
  return learning ? (uncoveredSubjects(learning, grades)?.length ?? null) : null
}

function compileShare(
  fields: SchoolFieldValues,
  form: SchoolForm,
  context: CompileContext,
): ShareInputs {
  return {
    typed: context.typedShare,
    form: form.effect,
    formEffect: context.quantity('funnel.form-effect'),
    fewerHours: fewerHours(fields),
    hoursEffect: context.quantity('funnel.hours-effect'),
    minutes: context.municipalities.map((code) => fields.minutes[code] ?? NEAR_MINUTES),
    distanceEffect: context.quantity('funnel.distance-effect'),
    entryWeight: context.quantity('funnel.entry-weight'),
    elementaryWeight: context.quantity('funnel.elementary-weight'),
  }
}

function fewerHours(fields: SchoolFieldValues): number {
  const taught = fields.grades.map((grade) => lessonUnitsOf(fields, grade))
  const known = taught.filter((units) => units !== null)
  if (known.length === 0) return 0
  const mean = known.reduce((sum, units) => sum + units, 0) / known.length
  return (REFERENCE_LESSON_UNITS - mean) / LESSON_UNITS_STEP
}

/** Rows by year after the base year: the law's standard, or the prefecture's own where that is smaller. */
function classStandards(context: CompileContext): number[][] {
  const rows: number[][] = []
  for (let year = context.baseFiscalYear + 1; year <= context.lastFiscalYear; year += 1)
    rows.push(GRADES.map((grade) => classStandardOf(grade, year, context)))
  return rows
}

function classStandardOf(grade: number, fiscalYear: number, context: CompileContext): number {
  const level = levelOfGrade(grade)
  const byLaw = classStandard(level, grade, fiscalYear)
  return Math.min(byLaw, context.ownClassStandard(level) ?? byLaw)
}

function compileCosts(fields: SchoolFieldValues, context: CompileContext) {
  const { founder } = fields
  const salaries = salaryPayer(founder, context)
  const { founderType } = context
  const teachers = fields.learning?.staff?.teachers ?? []
  const items = [
    preparation(founder, context.asIfToday),
    facilities(founder, fields),
    setupOffice(founder, fields.setupStaff, fields.setupYears),
    prefectureSalaries(salaries),
    municipalPosts(founder),
    ...partTimeTeachers(founder, partTimeLessons(teachers, fields.grades)),
    counseling('counselor', fields.counselors, {
      runBy: implementerOf(fields.counselorsRunBy, founder, founderType),
      founderType,
      countOnThird: false,
    }),
    counseling('social-worker', fields.socialWorkers, {
      runBy: implementerOf(fields.socialWorkersRunBy, founder, founderType),
      founderType,
      countOnThird: fields.municipalSocialWorkersSubsidised,
    }),
    running(founder),
    perPupil('lunch', founder),
    perPupil('travel', founder),
    supportCentreToday(),
  ]
  return [
    ...items.map((item) => compileCostItem(item, context)),
    prefectureOnCost(salaries, context),
  ]
}

/** 県費負担: the prefecture pays, but a designated city pays its own schools' staff itself. */
function salaryPayer(founder: Payer, context: CompileContext): Payer {
  return founder === 'municipality' && context.founderType === 'designated-city'
    ? 'municipality'
    : 'prefecture'
}

function compileRelief(context: CompileContext): ReliefInputs {
  return {
    salary: context.quantity('money.salary'),
    onCost: context.quantity('money.on-cost'),
    growth: context.quantity('money.wage-growth'),
    priceFiscalYear: PRICE_FISCAL_YEAR,
    supportCentre: PLACE_IDS.indexOf('support-centre'),
    supportCentreYenPerUser: context.quantity('money.support-centre-user'),
    variableShare: context.quantity('money.support-centre-variable'),
    entered: context.quantity('money.entered-saving'),
  }
}

function compileComparator(context: CompileContext): ComparatorInputs {
  return {
    salary: context.quantity('money.salary'),
    onCost: context.quantity('money.on-cost'),
    wageGrowth: context.quantity('money.wage-growth'),
    running: context.quantity('money.ordinary-running'),
    lunch: context.quantity('money.lunch'),
    priceGrowth: context.quantity('money.price-growth'),
    priceFiscalYear: PRICE_FISCAL_YEAR,
    counselor: context.quantity('money.counselor'),
    counselorPriceFiscalYear: priceFiscalYearOf('money.counselor'),
  }
}

/** Half of the municipal part of a *subsidised* preparation: none before the subsidy, none for a prefecture. */
const SPECIAL_TAX_SHARE = 0.5

function specialTaxShare(fields: SchoolFieldValues, context: CompileContext): number {
  const lastYearOfPreparation = fields.openingFiscalYear - 1
  const subsidised = context.asIfToday || lastYearOfPreparation >= FIRST_PREPARATION_SUBSIDY_YEAR
  return subsidised && fields.founder === 'municipality' ? SPECIAL_TAX_SHARE : 0
}
