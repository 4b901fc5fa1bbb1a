package kanal.rights;

import java.util.List;

/// What "Hak warga" shows.
///
/// @param hours within which a wish is carried out
/// @param restricted tickets that are kept and not used
public record RightsView(long hours, List<Wish> wishes, List<Kept> restricted) {
  public RightsView {
    wishes = List.copyOf(wishes);
    restricted = List.copyOf(restricted);
  }

  /// A citizen's wish that waits.
  ///
  /// @param left how long there is, in words
  public record Wish(
      String number, String what, String asked, String by, String left, boolean late) {}

  /// A ticket that is kept and not used.
  public record Kept(String number, String since, String officer) {}

  /// What is held of somebody.
  ///
  /// @param typed what they were found by; goes back in the body of a form, never into an address
  /// @param anonymous how many tickets bear no name
  public record Found(
      String typed, List<Place> places, List<Held> tickets, int anonymous, boolean nothing) {
    public Found {
      places = List.copyOf(places);
      tickets = List.copyOf(tickets);
    }

    @Override
    public String toString() {
      return "Found[" + tickets.size() + " tickets]";
    }
  }

  /// A conversation in the intake.
  public record Place(String channel, long turns, int files, boolean restricted) {}

  /// A ticket on the desk.
  ///
  /// @param files how many
  public record Held(
      String number,
      String title,
      String filed,
      String stage,
      int lines,
      int files,
      String state) {}
}
