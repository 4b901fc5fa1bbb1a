// One key for what officers do most. Keys act only while nothing is being typed, never together with
// Ctrl, Alt or Meta, and not at all when the officer switched them off (WCAG 2.1.4).
import { inboxKeys } from './inbox-keys.js';
import { ticketKeys } from './ticket-keys.js';

export function listenToKeys(body) {
  const dialog = document.getElementById('tombol');
  document.querySelectorAll('[data-open-keys]').forEach((button) => {
    button.hidden = dialog === null;
    button.addEventListener('click', () => dialog.showModal());
  });
  if (body.dataset.keys !== 'on') {
    return;
  }
  const keys = { ...everywhere(dialog), ...pageKeys(body.dataset.page) };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isTyping(event.target)) {
      event.target.blur();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat && !'jk'.includes(event.key)) {
      return;
    }
    if (isTyping(event.target) || dialog?.open) {
      return;
    }
    if (writesInstead(event)) {
      return;
    }
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (act && act(event) !== false) {
      event.preventDefault();
    }
  });
}

function pageKeys(page) {
  return page === 'inbox' ? inboxKeys() : page === 'ticket' ? ticketKeys() : {};
}

function everywhere(dialog) {
  return {
    '?': () => dialog?.showModal(),
    z: () => {
      const form = document.querySelector('form.undo:not([hidden])');
      form?.requestSubmit();
      return form !== null;
    },
  };
}

// A key led to a template, and a letter follows: somebody writes words of their own. The field takes it.
function writesInstead(event) {
  const field = event.key.length === 1 ? event.target.closest('a.template')?.closest('form').querySelector('textarea') : null;
  field?.focus();
  return Boolean(field);
}

function isTyping(target) {
  return target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]') !== null;
}
