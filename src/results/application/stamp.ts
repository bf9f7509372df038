import { formatIsoDay } from '../../domain/fiscal-year'
import type { Words } from '../../domain/words'
import { formatCount } from '../numbers'
import type { PageInput } from '../page-input'
import { same } from '../words'

/** One thing that tells where a paper's figures come from. */
export interface StampLine {
  readonly label: Words
  readonly value: Words
}

/** The date of the law, who may read it, and the run: with it somebody else gets the same paper. */
export function stampOf({ result, masking }: PageInput, lawDate: string): readonly StampLine[] {
  const line = (ja: string, en: string, value: string) => ({
    label: { ja, en },
    value: same(value),
  })
  return [
    { label: { ja: '法令基準日', en: 'Law as of' }, value: formatIsoDay(lawDate) },
    ...(masking && masking.threshold > 0 ? [maskedLine(masking.threshold)] : []),
    line('計算の番号', 'Run key', result.runKey),
    line('乱数の種', 'Seed', String(result.seed)),
    line('計算回数', 'Replications', formatCount(result.replications)),
    line('計算の版', 'Engine', result.engine),
  ]
}

function maskedLine(threshold: number): StampLine {
  return {
    label: { ja: '少ない人数', en: 'Small counts' },
    value: { ja: `${threshold}人未満は伏せた`, en: `under ${threshold} are masked` },
  }
}
