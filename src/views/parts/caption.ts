/** A table's caption as a heading and what stands in its last brackets: 「負担」 and 「令和14年度、百万円」. */
export function splitCaption(caption: string): { readonly title: string; readonly rest: string } {
  const [, title, rest] = /^(.+?)\s*[（(]([^（()）]*)[)）]\s*$/u.exec(caption) ?? []
  return title === undefined || rest === undefined ? { title: caption, rest: '' } : { title, rest }
}
