// Keys of a ticket's page.
export function ticketKeys() {
  const byId = (id) => document.getElementById(id);

  // Into the form of a part: the first template where there are some, else the field.
  const enter = (part) => {
    const box = byId(part);
    if (!box) {
      return false;
    }
    if (box instanceof HTMLDetailsElement) {
      box.open = true;
    }
    (box.querySelector('.template') ?? box.querySelector('select, textarea, input:not([type=hidden])'))?.focus();
    box.scrollIntoView({ block: 'nearest' });
  };

  const topic = (place) => () => {
    const button = document.querySelector(`[data-topic-key="${place}"]`);
    button?.click();
    return button !== null;
  };

  const follow = (id) => () => {
    const link = byId(id);
    link?.click();
    return link !== null;
  };

  // Not by a fragment: a browser that goes to one takes the focus away again.
  const named = new URLSearchParams(location.search).get('open');
  if (named) {
    enter(byId('verb-' + named) ? 'verb-' + named : named);
  }

  return {
    1: topic(1),
    2: topic(2),
    3: topic(3),
    v: () => {
      const form = byId('verb-VERIFY');
      form?.requestSubmit();
      return form !== null;
    },
    t: () => enter('verb-POSTPONE'),
    w: () => enter('verb-HAND_OVER'),
    a: () => enter('verb-ARCHIVE'),
    s: () => enter('verb-FINISH'),
    o: () => enter('verb-PASS_ON'),
    e: () => enter('verb-SEND_BACK'),
    r: () => enter('balas'),
    m: () => enter('catatan'),
    i: () => enter('ubah'),
    b: () => {
      const link = document.querySelector('#mungkin-sama a');
      link?.focus();
      return link !== null;
    },
    j: follow('berikut'),
    k: follow('kembali'),
    '/': () => location.assign('/desk#q'),
  };
}
