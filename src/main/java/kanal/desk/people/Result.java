package kanal.desk.people;

/// What came of an admin's deed.
public sealed interface Result {

  record Done() implements Result {}

  /// Done; this password is shown once.
  record PasswordGiven(String password) implements Result {
    @Override
    public String toString() {
      return "PasswordGiven[***]";
    }
  }

  /// Nobody can be called so.
  record NameWrong() implements Result {}

  record NameTaken() implements Result {}

  /// The name that colleagues read is missing or too long.
  record DisplayNameWrong() implements Result {}

  record UnknownUnit() implements Result {}

  /// Nobody would be left who keeps people.
  record LastAdmin() implements Result {}

  /// One's own password and second step are changed on one's own page, which asks for the password.
  record Oneself() implements Result {}

  record Unknown() implements Result {}
}
