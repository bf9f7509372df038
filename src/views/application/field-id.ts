import type { TypingPlace } from '../../results/application/items'

type FieldPlace = Exclude<TypingPlace, { kind: 'question' }>

/** The id of the field in which an entry of the application is typed. */
export function fieldId(place: FieldPlace): string {
  switch (place.kind) {
    case 'pupils':
      return 'application-pupils'
    case 'text':
      return `application-${place.id}`
    case 'subject':
      return `application-${place.subjectId}-${place.id}`
  }
}
