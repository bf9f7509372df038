/** Text as Shift_JIS (Windows-31J), and which characters it can't hold. */
export interface EncodedText {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Each once, in the order in which they first stand. */
  readonly unwritable: readonly string[]
}

/** 「〓」, which printers set where they have no type for a character. */
const GETA_CODE = 0x81ac

/** The same signs, at the places where Windows keeps them. */
const OTHER_PLACES: ReadonlyMap<string, string> = new Map([
  ['\u301c', '\uff5e'],
  ['\u2014', '\u2015'],
  ['\u2013', '\u2010'],
  ['\u2016', '\u2225'],
  ['\u2212', '\uff0d'],
  ['\u00a2', '\uffe0'],
  ['\u00a3', '\uffe1'],
  ['\u00ac', '\uffe2'],
  ['\u00a0', ' '],
])

export function encodeShiftJis(text: string): EncodedText {
  const codes = codesOf()
  const bytes: number[] = []
  const unwritable = new Set<string>()
  for (const sign of text.normalize('NFC')) {
    const code = codes.get(OTHER_PLACES.get(sign) ?? sign)
    if (code === undefined) unwritable.add(sign)
    const written = code ?? GETA_CODE
    if (written > 0xff) bytes.push(written >> 8)
    bytes.push(written & 0xff)
  }
  return { bytes: Uint8Array.from(bytes), unwritable: [...unwritable] }
}

let known: ReadonlyMap<string, number> | null = null

/** Every code by its character: what every browser can decode, read backwards. */
function codesOf(): ReadonlyMap<string, number> {
  known ??= readBackwards()
  return known
}

function readBackwards(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('shift_jis')
  const codes = new Map<string, number>()
  const keep = (code: number, bytes: readonly number[]): void => {
    const sign = decoder.decode(Uint8Array.from(bytes))
    // A character with several codes is written by its first; NEC's copies of IBM's, 0xED and 0xEE, are never.
    const isOne = [...sign].length === 1 && sign !== '\ufffd'
    if (isOne && !isPrivate(sign) && !codes.has(sign)) codes.set(sign, code)
  }
  for (let code = 0; code < 0x80; code += 1) keep(code, [code])
  for (let code = 0xa1; code <= 0xdf; code += 1) keep(code, [code])
  for (const lead of LEADS)
    for (let trail = 0x40; trail <= 0xfc; trail += 1) keep((lead << 8) | trail, [lead, trail])
  return codes
}

const LEADS: readonly number[] = Array.from({ length: 0xfc - 0x81 + 1 }, (_, i) => 0x81 + i).filter(
  (lead) => (lead < 0xa0 || lead > 0xdf) && lead !== 0xed && lead !== 0xee,
)

/** Signs that each computer draws as it likes. */
function isPrivate(sign: string): boolean {
  return sign >= '\ue000' && sign <= '\uf8ff'
}
