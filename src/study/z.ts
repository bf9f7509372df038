// The only door to Zod. Without `jitless` Zod builds functions from text, which the page's content
// security policy refuses and reports; the setting must come before the first schema is used.
import { z } from 'zod'

z.config({ jitless: true })

export { z }
