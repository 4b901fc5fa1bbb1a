// Takes the offer to undo away when it is too late.
export function endUndo(page) {
  const form = page.querySelector('form.undo');
  if (form) {
    setTimeout(() => { form.hidden = true; }, Number(form.dataset.milliseconds));
  }
}
