import type { Words } from '../domain/words'
import {
  AREAS,
  partsOfStudy,
  type Area,
  type Owner,
  type PartValue,
  type StudyPart,
} from './parts-of-study'
import { sameData } from './same-data'
import type { Study } from './study'

/** One input that two studies don't share; null where a study has no such thing. */
export interface Difference {
  /** Tells the rows of one comparison apart. */
  readonly key: string
  readonly area: Area
  /** The plan or municipality it belongs to, by its name now. */
  readonly owner: Owner | null
  readonly label: Words
  readonly before: PartValue | null
  readonly after: PartValue | null
  /** Somebody's own figure, now or before. */
  readonly own: boolean
}

/**
 * What differs between two studies, part by part, own changes first. A plan or municipality that only one of
 * them has is one difference, not one for each of its figures.
 */
export function compareStudies(before: Study, after: Study): Difference[] {
  if (sameData(before, after)) return []
  const rows = [
    ...wholeDifferences(before, after),
    ...orderDifferences(before, after),
    ...partDifferences(before, after),
  ]
  return rows.sort(
    (a, b) => Number(b.own) - Number(a.own) || AREAS.indexOf(a.area) - AREAS.indexOf(b.area),
  )
}

/** Plans and municipalities; a plan of another kind under the same id is another plan. */
function wholesOf({ plans, municipalities }: Study): Map<string, Owner> {
  const owners: [string, Owner][] = [
    ...plans.map(({ id, kind, name }): [string, Owner] => [
      `plan.${id}.${kind}`,
      { kind: 'plan', id, name },
    ]),
    ...municipalities.map(({ code, name }): [string, Owner] => [
      `town.${code}`,
      { kind: 'town', id: code, name },
    ]),
  ]
  return new Map(owners)
}

function wholeDifferences(before: Study, after: Study): Difference[] {
  const [earlier, later] = [wholesOf(before), wholesOf(after)]
  const row = (key: string, owner: Owner, isNew: boolean): Difference => {
    const value: PartValue = { kind: 'words', words: owner.name }
    return {
      key,
      area: owner.kind === 'plan' ? 'plans' : 'town',
      owner: null,
      label: isNew ? ADDED[owner.kind] : REMOVED[owner.kind],
      before: isNew ? null : value,
      after: isNew ? value : null,
      own: false,
    }
  }
  return [
    ...[...later].filter(([key]) => !earlier.has(key)).map(([key, owner]) => row(key, owner, true)),
    ...[...earlier]
      .filter(([key]) => !later.has(key))
      .map(([key, owner]) => row(`-${key}`, owner, false)),
  ]
}

/** Both lists have an order that pages and luck follow. */
function orderDifferences(before: Study, after: Study): Difference[] {
  const [earlier, later] = [wholesOf(before), wholesOf(after)]
  return (['plan', 'town'] as const).flatMap((kind) => {
    const inBoth = (one: Map<string, Owner>, other: Map<string, Owner>) =>
      [...one].filter(([key, owner]) => owner.kind === kind && other.has(key))
    const [was, is] = [inBoth(earlier, later), inBoth(later, earlier)]
    if (was.every(([key], index) => key === is[index]?.[0])) return []
    return [
      {
        key: `order.${kind}`,
        area: kind === 'plan' ? 'plans' : 'town',
        owner: null,
        label: ORDER[kind],
        before: names(was),
        after: names(is),
        own: false,
      },
    ]
  })
}

function names(wholes: readonly (readonly [string, Owner])[]): PartValue {
  const owners = wholes.map(([, owner]) => owner)
  return {
    kind: 'words',
    words: {
      ja: owners.map(({ name }) => name.ja).join('、'),
      en: owners.map(({ name }) => name.en || name.ja).join(', '),
    },
  }
}

function partDifferences(before: Study, after: Study): Difference[] {
  const [earlier, later] = [sharedParts(before, after), sharedParts(after, before)]
  const rows: Difference[] = []
  for (const [key, now] of later) {
    const was = earlier.get(key)
    if (!was || !saysTheSame(was, now)) rows.push(rowOf(was, now))
  }
  for (const [key, was] of earlier) if (!later.has(key)) rows.push(rowOf(was, undefined))
  return rows
}

/** The parts of a study, without those of plans and municipalities that the other doesn't have. */
function sharedParts(study: Study, other: Study): Map<string, StudyPart> {
  const [own, others] = [wholesOf(study), wholesOf(other)]
  const alone = new Set(
    [...own].filter(([key]) => !others.has(key)).map(([, { kind, id }]) => `${kind}.${id}`),
  )
  const parts = partsOfStudy(study).filter(
    ({ owner }) => !owner || !alone.has(`${owner.kind}.${owner.id}`),
  )
  return new Map(parts.map((part) => [part.key, part]))
}

const saysTheSame = (a: StudyPart, b: StudyPart): boolean =>
  sameData(a.value, b.value) && sameData(a.data, b.data)

function rowOf(was: StudyPart | undefined, now: StudyPart | undefined): Difference {
  const { key, area, owner, label } = (now ?? was)!
  return {
    key,
    area,
    owner,
    label,
    before: was?.value ?? null,
    after: now?.value ?? null,
    own: isOwn(was?.value) || isOwn(now?.value),
  }
}

const isOwn = (value: PartValue | undefined): boolean =>
  value?.kind === 'assumption' && value.assumption.badge === 'own'

const ADDED: Readonly<Record<Owner['kind'], Words>> = {
  plan: { ja: '加えた案', en: 'Plan added' },
  town: { ja: '加えた市町村', en: 'Municipality added' },
}

const REMOVED: Readonly<Record<Owner['kind'], Words>> = {
  plan: { ja: '消した案', en: 'Plan removed' },
  town: { ja: '消した市町村', en: 'Municipality removed' },
}

const ORDER: Readonly<Record<Owner['kind'], Words>> = {
  plan: { ja: '案の並び', en: 'Order of the plans' },
  town: { ja: '市町村の並び', en: 'Order of the municipalities' },
}
