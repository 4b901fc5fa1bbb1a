package kanal.desk.officer;

/// An officer and what their sign-in hangs on.
///
/// @param stamp changes when all their sessions shall end
/// @param mustChange whether somebody else knows their password
/// @param secondStep whether they are asked for a code after the password
public record Account(Officer officer, String stamp, boolean mustChange, boolean secondStep) {
  @Override
  public String toString() {
    return "Account[" + officer.name() + "]";
  }
}
