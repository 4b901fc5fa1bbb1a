package kanal.nlp.place;

import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;

/// A place somebody wrote about: "jl Melati 5 RT 3/4, Cikupa" is one.
///
/// @param text the citizen's own words, the message from `start` to `end`
/// @param start where it begins in the message
/// @param end the first character after it
/// @param region the smallest region it lies in, when that is clear
/// @param candidates the regions it may lie in while that is open, likeliest first; at most 10
/// @param unsure whether somebody should look twice
public record PlaceMention(
    String text,
    int start,
    int end,
    Optional<Region> region,
    List<Region> candidates,
    boolean unsure) {
  public PlaceMention {
    candidates = List.copyOf(candidates);
  }

  Place place() {
    return new Place(text, Optional.empty(), region, candidates, unsure);
  }

  @Override
  public String toString() {
    return "PlaceMention[" + start + " to " + end + "]";
  }
}
