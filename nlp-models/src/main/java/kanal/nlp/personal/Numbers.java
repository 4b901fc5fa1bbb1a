package kanal.nlp.personal;

import java.util.Optional;

/// Decides what a number that begins with a run of digits is; where it may be two things, the word
/// in front has the say, then what is rarer by chance.
final class Numbers {
  private final Digits digits;
  private final Identities identities;
  private final Phones phones;
  private final Accounts accounts;

  Numbers(Digits digits, Cues cues) {
    this.digits = digits;
    identities = new Identities(digits, cues);
    phones = new Phones(digits, cues);
    accounts = new Accounts(digits, cues);
  }

  /// @param last its last run
  record Found(PersonalData.Type type, int last) {}

  Optional<Found> at(int at) {
    // "6208 0112 ..." is a NIK of Kalimantan, "+62 08.." and "08.." are telephones.
    boolean dialled = digits.first(at) == '0' || digits.before(at) == '+';
    boolean mobile = digits.startsWith(at, "08") || digits.startsWith(at, "628");
    var identity = number(PersonalData.Type.IDENTITY_NUMBER, identities.lastOf(at));
    if (identity.isPresent() && identities.announced(at)) {
      return identity;
    }
    return Optional.<Found>empty()
        .or(() ->
            number(PersonalData.Type.CUSTOMER_NUMBER, mobile ? -1 : accounts.lastOfCustomer(at)))
        .or(() -> number(PersonalData.Type.BANK_ACCOUNT, mobile ? -1 : accounts.lastOfAccount(at)))
        .or(() -> dialled || phone(at) || beforePhone(at) ? Optional.empty() : identity)
        .or(() -> number(PersonalData.Type.PHONE, phones.lastOf(at)))
        .or(() -> beforePhone(at) ? Optional.empty() : identity);
  }

  /// One run that is as long as a telephone number.
  private boolean phone(int at) {
    return digits.digits(at) < Identities.DIGITS && phones.lastOf(at) == at;
  }

  /// "tgl 12 6281 2345 6789 01": a small number, then a telephone.
  private boolean beforePhone(int at) {
    int next = at + 1;
    return digits.digits(at) <= 2
        && next < digits.size()
        && (digits.startsWith(next, "08") || digits.startsWith(next, "628"))
        && phones.lastOf(next) >= 0;
  }

  private static Optional<Found> number(PersonalData.Type type, int last) {
    return last < 0 ? Optional.empty() : Optional.of(new Found(type, last));
  }
}
