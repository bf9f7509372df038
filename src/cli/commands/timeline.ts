import type { FlagSpec } from '../arguments'
import { JSON_FLAG, type Command } from '../command'
import { answerNetwork, NETWORK_FLAGS } from '../network-command'
import { RUN_FLAGS } from '../run-settings'
import { answerTimeline } from '../timeline-command'
import { FILE_FLAGS } from '../timeline-files'

const PLAN_FLAG: FlagSpec = {
  flag: 'plan',
  takes: 'value',
  placeholder: 'ID',
  words: { ja: '案のid', en: "the plan's id" },
}

export const timelineCommand: Command = {
  name: 'timeline',
  operands: '[FILE]',
  summary: {
    ja: 'いつ開けるか：工程の早い日・遅い日・余裕・決め手、開校の年度ごとの割合。--network は暦のない作業の網',
    en: 'when it can open: early and late days, slack, what decides, and chances by fiscal year; --network takes a network without a calendar',
  },
  flags: [PLAN_FLAG, ...NETWORK_FLAGS, ...FILE_FLAGS, ...RUN_FLAGS, JSON_FLAG],
  run: (given, terminal) =>
    given.flags['network'] === undefined
      ? answerTimeline(given, terminal)
      : answerNetwork(given, terminal),
}
