// Helps while an officer writes: templates into the field, Ctrl+Enter sends (with Shift as the answer), and what it costs as SMS.
import { segments } from './sms.js';

export function helpWriting(page) {
  page.addEventListener('click', (event) => {
    const template = event.target.closest('a.template');
    if (!template) {
      return;
    }
    event.preventDefault();
    const field = template.closest('form').querySelector('textarea');
    field.value = template.dataset.words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });

  page.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('textarea')) {
      event.preventDefault();
      const form = event.target.form;
      const answer = event.shiftKey ? form.querySelector('button[name=answers]') : null;
      const send = answer ?? event.target.closest('details, form')?.querySelector('button[type=submit]');
      form.requestSubmit(send && send.form === form ? send : undefined);
    }
  });

  page.addEventListener('input', (event) => {
    if (event.target.dataset?.around !== undefined) {
      const words = [...event.target.form.querySelectorAll('textarea')].map((field) => field.value.trim());
      const { count, fits } = segments(event.target.dataset.around, words.filter((it) => it).join('\n'));
      const told = event.target.form.querySelector('[data-segments]');
      told.textContent = fits ? `${count} SMS` : `${count} SMS. Terlalu panjang: bagian akhirnya tidak terkirim.`;
      told.classList.toggle('warn', !fits);
    }
  });
}
