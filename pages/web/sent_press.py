"""A press of a button is seen at once: on a slow line the page itself hears of it only when the server answers.

The button is marked as sent until the run that it began is over; what the mark looks like stands with the style rules.
"""

from __future__ import annotations

# A run may be over before the browser tells of its beginning: that it once stood as running is then the old value.
MARK_WHAT_IS_SENT = """{
  const sent = new Set();
  addEventListener('click', event => {
    const button = event.target instanceof Element
      && event.target.closest('[data-testid=stButton] button, [data-testid=stFormSubmitButton] button');
    if (!button || button.disabled) return;
    button.setAttribute('data-sent', '');
    button.setAttribute('aria-busy', 'true');
    sent.add(button);
  }, true);
  new MutationObserver(changes => {
    const over = changes.some(change => change.oldValue === 'running'
      && change.target.dataset.testScriptState !== 'running');
    if (!over) return;
    for (const button of sent) {
      button.removeAttribute('data-sent');
      button.removeAttribute('aria-busy');
    }
    sent.clear();
  }).observe(document, {
    subtree: true, attributes: true, attributeOldValue: true, attributeFilter: ['data-test-script-state'],
  });
}"""
