/**
 * Fills the outlets' page templates.
 *
 * `{{name}}` is put in as it stands, `{{json:name}}` as a JSON string that is safe inside a script element, and
 * `{{#name}}…{{/name}}` stays only where the value is not empty. A name the page has no value for is our own bug.
 */
export function fillTemplate(template, values) {
  const kept = template.replace(/\{\{#(\w+)\}\}([\s\S]*?)\{\{\/\1\}\}/g, (_, name, inner) =>
    lookUp(values, name) === '' ? '' : inner,
  )
  return kept.replace(/\{\{(json:)?(\w+)\}\}/g, (_, json, name) => {
    const value = lookUp(values, name)
    return json ? JSON.stringify(unescapeHtml(value)).replaceAll('<', '\\u003c') : value
  })
}

function lookUp(values, name) {
  const value = values[name]
  if (value === undefined) throw new Error(`the template asks for ${name}, which no page has`)
  return value
}

export function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function unescapeHtml(text) {
  return text.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
