import type { PlanDescription } from '../../src/domain/plan-description'

/** The three plans of the made-up runs: the status quo, a campus and a branch classroom. */
export const STATUS_QUO: PlanDescription = {
  id: 'status-quo',
  slot: 0,
  name: { ja: '現状のまま', en: 'As it is' },
  kind: 'status-quo',
  kindLabel: { ja: '現状', en: 'Status quo' },
  places: null,
  openingFiscalYear: null,
  grades: [],
}

export const CAMPUS: PlanDescription = {
  id: 'campus',
  slot: 1,
  name: { ja: '学校設置型', en: 'Campus' },
  kind: 'campus',
  kindLabel: { ja: '学校設置型', en: 'Campus' },
  places: 40,
  openingFiscalYear: 2029,
  grades: [7, 8, 9],
}

export const BRANCH: PlanDescription = {
  id: 'branch',
  slot: 2,
  name: { ja: '分教室型', en: 'Branch' },
  kind: 'branch',
  kindLabel: { ja: '分教室型', en: 'Branch classroom' },
  places: 45,
  openingFiscalYear: 2028,
  grades: [7, 8, 9],
}
