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
    if (what.verb) {
      address.searchParams.set('open', what.verb);
    }
    address.hash = what.part;
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

  return {
    j: () => go(1),
    k: () => go(-1),
    v: verify,
    x: pick,
    t: open({ verb: 'POSTPONE', part: 'verb-POSTPONE' }),
    w: open({ verb: 'HAND_OVER', part: 'verb-HAND_OVER' }),
    a: open({ verb: 'ARCHIVE', part: 'verb-ARCHIVE' }),
    r: open({ part: 'balas' }),
    m: open({ part: 'catatan' }),
    i: open({ part: 'ubah' }),
    b: () => location.assign('/desk?view=similar'),
    '/': () => document.getElementById('q')?.focus(),
  };
}
