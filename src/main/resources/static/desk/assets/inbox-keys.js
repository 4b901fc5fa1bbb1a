// Keys of the list. The row that a key means is the one whose link has the focus.
export function inboxKeys() {
  const rows = () => [...document.querySelectorAll('.tickets .row')];
  const current = () => document.activeElement?.closest('.row') ?? null;
  const link = (row) => row.querySelector('.row-title');

  const go = (step) => {
    const all = rows();
    const at = all.indexOf(current());
    const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
    if (all[next]) {
      link(all[next]).focus();
      all[next].scrollIntoView({ block: 'nearest' });
    }
  };

  // Opens the ticket with a form of its page open.
  const open = (what) => () => {
    const row = current();
    if (!row) {
      return false;
    }
    const address = new URL(link(row).href);
    address.searchParams.set('open', what);
    location.assign(address);
  };

  const verify = () => {
    const row = current();
    const form = document.getElementById('satu');
    if (!row || !form) {
      return false;
    }
    const all = rows();
    const next = all[all.indexOf(row) + 1] ?? all[all.indexOf(row) - 1];
    form.elements.ticket.value = row.dataset.key;
    form.elements.focus.value = next ? next.dataset.number : '';
    form.requestSubmit();
  };

  const pick = () => {
    const box = current()?.querySelector('input[name=ticket]');
    box?.click();
    return box !== undefined && box !== null;
  };

  const wanted = document.body.dataset.focus;
  if (wanted) {
    document.getElementById('l-' + wanted)?.focus();
  }
  // A field that an address names is scrolled to, but not focused.
  if (location.hash === '#q') {
    document.getElementById('q')?.focus();
  }

  return {
    j: () => go(1),
    k: () => go(-1),
    v: verify,
    x: pick,
    t: open('POSTPONE'),
    w: open('HAND_OVER'),
    a: open('ARCHIVE'),
    s: open('FINISH'),
    o: open('PASS_ON'),
    e: open('SEND_BACK'),
    r: open('balas'),
    m: open('catatan'),
    i: open('ubah'),
    b: () => location.assign('/desk?view=similar'),
    '/': () => document.getElementById('q')?.focus(),
  };
}
