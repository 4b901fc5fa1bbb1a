package kanal.nlp.personal;

import java.util.Set;

/// Numbers that are personal by the word in front: accounts after a bank's name or "rek", customers
/// of PLN and PDAM after "idpel" or "no meter".
final class Accounts {
  private static final int LONGEST = 16;
  private static final int SHORTEST_ACCOUNT = 8;
  private static final int SHORTEST_CUSTOMER = 6;

  private final Digits digits;
  private final Cues cues;

  Accounts(Digits digits, Cues cues) {
    this.digits = digits;
    this.cues = cues;
  }

  int lastOfAccount(int at) {
    return last(at, Cues.ACCOUNT, SHORTEST_ACCOUNT);
  }

  int lastOfCustomer(int at) {
    return last(at, Cues.CUSTOMER, SHORTEST_CUSTOMER);
  }

  private int last(int at, Set<String> words, int shortest) {
    int count = digits.digits(at);
    int last = at;
    while (digits.joined(last)
        && digits.gap(last).indexOf('\n') < 0
        && count + digits.digits(last + 1) <= LONGEST) {
      count += digits.digits(++last);
    }
    boolean fits = count >= shortest && count <= LONGEST;
    return fits
            && !money(at, last)
            && !date(at, last)
            && cues.before(digits.group(at).start(), words)
        ? last
        : -1;
  }

  /// "1.250.000", "Rp 450000".
  private boolean money(int at, int last) {
    boolean thousands = last > at && digits.digits(at) <= 3;
    for (int i = at; i < last; i++) {
      thousands &=
          digits.digits(i + 1) == 3 && (digits.gap(i).equals(".") || digits.gap(i).equals(","));
    }
    return thousands || digits.afterRupiah(at);
  }

  /// "12-10-2022", "2022-10-12" and what follows it, "2021 2022".
  private boolean date(int at, int last) {
    if (last == at + 1) {
      return digits.year(at) && digits.year(last);
    }
    if (last < at + 2) {
      return false;
    }
    boolean dayFirst = digits.digits(at) <= 2 && digits.digits(at + 1) <= 2;
    boolean yearFirst =
        digits.digits(at) == 4 && digits.digits(at + 1) == 2 && digits.digits(at + 2) == 2;
    boolean year = digits.year(dayFirst ? at + 2 : at);
    return (dayFirst || yearFirst) && year && digits.value(at + 1) <= 12;
  }
}
