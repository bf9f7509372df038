import type { Workbench } from '../../app/workbench.svelte'
import type { PlanDescription } from '../../domain/plan-description'
import type { Problem } from '../../domain/problem'
import type { Words } from '../../domain/words'
import { planKindOf } from '../../plans'
import { addPlan, chooseBaseline, movePlan, removePlan, renamePlan } from '../../study/change-plans'

/** What can be done to the list of plans; each is one step to undo. */
export function planActions(workbench: Workbench) {
  return {
    /** The new plan is looked at at once. */
    add(kindId: string): void {
      const added = addPlan(workbench.study, kindId)
      workbench.change(added, adding(planKindOf(kindId).label))
      const last = added.ok ? added.value.plans.at(-1) : undefined
      const { session } = workbench
      if (last && session) workbench.preferences.look(session.id, { focusPlanId: last.id })
    },
    /** One name for both languages: whoever renames a plan writes it in one. */
    rename({ id, name }: PlanDescription, typed: string): readonly Problem[] {
      const both = { ja: typed, en: typed }
      return workbench.change(renamePlan(workbench.study, id, both), renaming(name))
    },
    remove({ id, name }: PlanDescription): void {
      workbench.change(removePlan(workbench.study, id), removing(name))
    },
    /** One place forward (−1) or back (1). */
    move({ id }: PlanDescription, by: 1 | -1): void {
      workbench.change(movePlan(workbench.study, id, by), OTHER_ORDER)
    },
    makeBaseline({ id }: PlanDescription): void {
      workbench.change(chooseBaseline(workbench.study, id), OTHER_BASELINE)
    },
  }
}

/** What undoing takes back. */
const adding = ({ ja, en }: Words): Words => ({ ja: `「${ja}」を加える`, en: `adding “${en}”` })
const renaming = ({ ja, en }: Words): Words => ({
  ja: `「${ja}」の名前の変更`,
  en: `renaming “${en}”`,
})
const removing = ({ ja, en }: Words): Words => ({ ja: `「${ja}」を消す`, en: `removing “${en}”` })
const OTHER_ORDER: Words = { ja: '案の並べかえ', en: 'another order of plans' }
const OTHER_BASELINE: Words = { ja: '基準の変更', en: 'another baseline' }
