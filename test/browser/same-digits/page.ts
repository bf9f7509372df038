import { browserPool } from '../../../src/runs/browser-pool'
import { compileStudy } from '../../../src/study/compile'
import { digestOf } from '../../runs/digest-of'
import { bundledStudy, reportOf } from '../../runs/report-of'
import { timelineDigest } from '../../runs/timeline-digest'

/**
 * Runs a study of the library on the product's pool of workers and prints its report, for comparison with Node's:
 * `#study=aoba-city&workers=2&seed=1&replications=1000`.
 */
const asked = new URLSearchParams(location.hash.slice(1))
const number = (name: string): number => Number(asked.get(name))

const study = bundledStudy(asked.get('study') ?? '')
const runner = browserPool(number('workers'))
const outcome = await runner.run({
  inputs: compileStudy(study),
  seed: number('seed'),
  replications: number('replications'),
})

function print(id: string, text: string): void {
  const place = document.createElement('pre')
  place.id = id
  place.textContent = text
  document.body.append(place)
}

if (outcome.status === 'done') {
  print('digest', digestOf(outcome.result))
  print('report', reportOf(study, outcome.result))
  print('healed', String(outcome.healed))
}
print('timeline', await timelineDigest(runner, number('seed')))
print('status', outcome.status)
