package kanal.desk;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import kanal.desk.people.People;
import kanal.desk.people.Result;

/// Officers to sign in as.
public final class Colleagues {
  /// The password that everybody chose who was asked.
  public static final String PASSWORD = "tiga ekor kucing oren";

  private static final AtomicInteger SEQUENCE = new AtomicInteger();

  private Colleagues() {}

  /// Somebody new whose password was given to them.
  public static Result.PasswordGiven add(People people, String name, Role role, String... units) {
    var entry = new People.Entry("Petugas " + name, role, Set.of(units));
    var result = people.add(TicketSamples.officer(Officers.FIRST), name, entry);
    if (result instanceof Result.PasswordGiven given) {
      return given;
    }
    throw new AssertionError(name + ": " + result);
  }

  /// Somebody who signs in with `PASSWORD`.
  ///
  /// @return their name
  public static String settled(People people, Officers officers, Role role, String... units) {
    var name = "petugas" + SEQUENCE.incrementAndGet();
    add(people, name, role, units);
    officers.changePassword(name, PASSWORD);
    return name;
  }
}
