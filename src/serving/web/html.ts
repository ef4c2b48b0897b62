/** Markup is made by `html` alone, which escapes what is put into it. */
import type { html as template } from 'hono/html'

export { html } from 'hono/html'

export type Html = ReturnType<typeof template>
