// How many segments a text costs as SMS in the GSM 7-bit alphabet (3GPP TS 23.038), which the service
// brings every SMS to: other signs become their plain form or are left out.
const BASIC = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?'
  + '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENSION = '\f^{}\\[~]|€';
const SINGLE = 160;
const PART = 153;
const LONGEST = 459;

function units(text) {
  let sum = 0;
  for (const sign of text) {
    if (BASIC.includes(sign)) {
      sum += 1;
    } else if (EXTENSION.includes(sign)) {
      sum += 2;
    } else if (sign === '…') {
      sum += 3;
    } else {
      const plain = sign.normalize('NFKD').replace(/\p{M}+/gu, '');
      sum += plain !== sign ? units(plain) : '‘’`´“”„–—−\t\u00a0'.includes(sign) ? 1 : 0;
    }
  }
  return sum;
}

export function segments(around, words) {
  // Words come on their own line or behind a blank.
  const all = units(around) + (words ? units(words.trim()) : 0);
  const sent = Math.min(all, LONGEST);
  return { count: sent <= SINGLE ? 1 : Math.ceil(sent / PART), fits: all <= LONGEST };
}
