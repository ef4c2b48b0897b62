/** What a script adds to pages that are complete without it: a claim lights up with its note, and keys move about. */

function lightClaim(event, lit) {
  const part = event.target instanceof Element ? event.target.closest('[data-claim]') : null
  if (part === null) return
  for (const other of document.querySelectorAll(`[data-claim="${part.dataset.claim}"]`)) other.classList.toggle('lit', lit)
}

for (const [begin, end] of [
  ['pointerover', 'pointerout'],
  ['focusin', 'focusout'],
]) {
  document.addEventListener(begin, (event) => lightClaim(event, true))
  document.addEventListener(end, (event) => lightClaim(event, false))
}

/** j and k go through the headlines, / to the search field. By the key's place, so that an Arabic keyboard does it too. */
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.code === 'Slash') {
    event.preventDefault()
    document.querySelector('.quick-search input')?.focus()
  } else if (event.code === 'KeyJ') moveFocus(1)
  else if (event.code === 'KeyK') moveFocus(-1)
})

function moveFocus(step) {
  const headlines = [...document.querySelectorAll('main a.headline, main .headline a')]
  const at = headlines.indexOf(document.activeElement)
  headlines[at < 0 && step < 0 ? headlines.length - 1 : Math.min(Math.max(at + step, 0), headlines.length - 1)]?.focus()
}
