// Says how many tickets of the list are picked.
export function countPicked(page) {
  const told = page.querySelector('[data-picked-count]');
  if (!told) {
    return;
  }
  const count = () => {
    told.textContent = String(page.querySelectorAll('input[name=ticket]:checked').length);
  };
  page.addEventListener('change', count);
  count();
}
