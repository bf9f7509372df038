import type { ApplicationItemId, ApplicationTextId, SubjectTextId } from '../../domain/application'
import type { Words } from '../../domain/words'

/** Where a missing entry is typed. */
export type TypingPlace =
  | { readonly kind: 'text'; readonly id: ApplicationTextId }
  | { readonly kind: 'subject'; readonly subjectId: string; readonly id: SubjectTextId }
  | { readonly kind: 'pupils' }
  | { readonly kind: 'question'; readonly question: 2 | 4 }

/** What an item still lacks. */
export interface Gap {
  readonly words: Words
  readonly place: TypingPlace
}

/** What stands under an item, on the page and in the file alike. */
export type ApplicationBlock =
  | { readonly kind: 'text'; readonly text: Words }
  | {
      readonly kind: 'table'
      readonly columns: readonly Words[]
      /** Widths of the columns against each other. */
      readonly shares: readonly number[]
      readonly rows: readonly (readonly Words[])[]
    }
  | { readonly kind: 'sheet' }

/** What an item says, and what it lacks. */
export interface ItemContent {
  readonly blocks: readonly ApplicationBlock[]
  /** Where it comes from, e.g. 「学年ごとの定員」; null where that goes without saying. */
  readonly basis: Words | null
  readonly gaps: readonly Gap[]
  /** Somebody's words stand in it that are only provisional (仮定). */
  readonly isProvisional: boolean
  /** What else to look at again before it is handed in. */
  readonly checks: readonly Words[]
}

export interface ApplicationItem extends ItemContent {
  readonly id: ApplicationItemId
  /** From 1, in the order of the form. */
  readonly number: number
  readonly label: Words
  readonly isFilled: boolean
}

export const ITEM_LABELS: Readonly<Record<ApplicationItemId, Words>> = {
  schoolName: { ja: '学校名', en: 'Name of the school' },
  founder: { ja: '設置者', en: 'Founder' },
  form: { ja: '学校の形', en: 'Form of the school' },
  begins: { ja: '実施を始める日', en: 'First day' },
  pupils: { ja: '学年別の人数', en: 'Pupils by grade' },
  pupilsMeant: { ja: '対象とする生徒', en: 'Pupils meant' },
  coordination: { ja: '転入学のときの在籍校との連携', en: 'Co-ordination with the home school' },
  transferBack: { ja: '在籍校へもどる転学の可否', en: 'Transfer back to the home school' },
  outline: { ja: '特例の概要', en: 'Outline of the special curriculum' },
  necessity: { ja: '特例の必要性', en: 'Necessity of the special curriculum' },
  curriculum: { ja: '教育課程表', en: 'Table of the curriculum' },
  subjectAims: { ja: '新しい教科の目標', en: 'Aims of the new subjects' },
  subjectContents: { ja: '新しい教科の内容', en: 'Contents of the new subjects' },
  staff: { ja: '担当者の名簿', en: 'Staff list' },
}

/** An item of which everything is known. */
export function filled(
  blocks: readonly ApplicationBlock[],
  basis: Words | null = null,
): ItemContent {
  return { blocks, basis, gaps: [], isProvisional: false, checks: [] }
}

export function lacking(...gaps: readonly Gap[]): ItemContent {
  return { blocks: [], basis: null, gaps, isProvisional: false, checks: [] }
}

export const paragraph = (text: Words): ApplicationBlock => ({ kind: 'text', text })

/** Texts written in one language stand in for the other. */
export function inEither({ ja, en }: Words): Words {
  return { ja, en: en === '' ? ja : en }
}
