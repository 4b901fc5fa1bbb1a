package kanal.desk.officer;

/// How far somebody is on their way into the desk.
public sealed interface Standing {

  /// Nobody signed in.
  record Outside() implements Standing {}

  /// The officer of this session is none any more, or ended it elsewhere.
  record Ended() implements Standing {}

  /// Something is missing; nothing but its page is open.
  record Halfway(SignedIn session, Account account, Missing missing) implements Standing {}

  /// An officer at work.
  record Inside(SignedIn session, Account account) implements Standing {}

  /// What is missing, in the order it is asked for.
  enum Missing {
    /// The code of the second step.
    CODE("/desk/signin/code"),
    /// A password that only the officer knows.
    OWN_PASSWORD("/desk/account/password"),
    /// A second step, where the agency asks for one.
    SECOND_STEP("/desk/account/second-step");

    private final String page;

    Missing(String page) {
      this.page = page;
    }

    /// Where it is asked for; addresses below belong to it.
    public String page() {
      return page;
    }
  }
}
