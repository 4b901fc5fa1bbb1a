// Menus of the header are <details>; they also close by Escape and by a click beside them.
export function closeMenus(page) {
  const open = () => page.querySelector('details.menu[open]');

  page.addEventListener('click', (event) => {
    const menu = open();
    if (menu && !menu.contains(event.target)) {
      menu.open = false;
    }
  });

  page.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' ? open() : null;
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}
