import type { CompileContext } from '../../src/plans/plan-kind'

/** A context whose quantities are numbered in the order in which they are asked for. */
export type RecordingContext = CompileContext & { readonly asked: readonly string[] }

export function contextFor(change: Partial<CompileContext> = {}): RecordingContext {
  const asked: string[] = []
  return {
    planId: 'a-plan',
    baseFiscalYear: 2024,
    lastFiscalYear: 2034,
    asIfToday: false,
    municipalities: ['992011', '992020'],
    founderType: 'municipality',
    ownClassStandard: () => null,
    gradesTaught: [7, 8, 9],
    averageSchool: () => [0, 0, 0, 0, 0, 0, 120, 121, 122],
    typedShare: null,
    quantity: (id) => {
      if (!asked.includes(id)) asked.push(id)
      return asked.indexOf(id)
    },
    unconfirmed: () => null,
    ...change,
    asked,
  }
}
