import { standardsAct } from '../citations'

/** 加配: an article but no formula, since the nation fixes the number of every kind each fiscal year. */
export const additionalPostsCitation = standardsAct(
  '7条2項・15条（不登校は15条2号の児童生徒支援）',
  'arts. 7(2) and 15 (non-attendance: art. 15(ii), pupil support)',
)
