package kanal.nlp.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Place;
import kanal.nlp.gazetteer.Gazetteer;
import kanal.nlp.text.Message;

/// Finds where something happened by the words that announce a place, a street, RT and RW, a
/// village, a landmark, and by the names of Indonesia's regions.
public final class PlaceFinder {
  private final Gazetteer gazetteer;
  private final KnownNames known;

  /// @param homeRegion code of the region the operator serves, such as `36.03`; among namesakes its
  ///   own are meant
  /// @throws IllegalArgumentException when no region has that code
  public PlaceFinder(Optional<String> homeRegion) {
    this.gazetteer = Gazetteer.shipped();
    this.known = new KnownNames(gazetteer, homeRegion);
  }

  /// The words from one to another.
  record Part(int first, int last, int weight) {}

  private record Found(PlaceMention mention, int weight) {}

  /// What a message tells of places.
  ///
  /// @param all in the order of the text, never overlapping
  /// @param place the one that is told most of
  public record Places(List<PlaceMention> all, Optional<Place> place) {
    public Places {
      all = List.copyOf(all);
    }
  }

  public Places read(Message message) {
    var found = found(message);
    return new Places(
        found.stream().map(Found::mention).toList(),
        found.stream()
            // the first of equals
            .reduce((best, next) -> next.weight() > best.weight() ? next : best)
            .map(best -> best.mention().place()));
  }

  private List<Found> found(Message message) {
    var names = new PlaceNames(message);
    var parts = announced(message, names);
    var regions = new RegionNames(message, names, gazetteer, known, parts).find();
    if (parts.isEmpty() && regions.isEmpty()) {
      return List.of();
    }
    var choice = new RegionChoice(gazetteer, known.home(), regions);
    return Spans.of(message, parts, regions).stream()
        .flatMap(part -> found(message, part, regions, choice).stream())
        .toList();
  }

  private static List<Part> announced(Message message, PlaceNames names) {
    var parts = new ArrayList<Part>();
    var triggers = new PlaceTriggers(message, names);
    int i = 0;
    while (i < message.size()) {
      var part = triggers.at(i);
      part.ifPresent(parts::add);
      i = part.map(found -> found.last() + 1).orElse(i + 1);
    }
    return parts;
  }

  private static boolean onlyNames(Part part, List<NamedRegion> inside) {
    int words = inside.stream().mapToInt(named -> named.last() - named.start() + 1).sum();
    return words == part.last() - part.first() + 1;
  }

  private Optional<Found> found(
      Message message, Part part, List<NamedRegion> regions, RegionChoice choice) {
    var inside = regions.stream().filter(named -> named.liesIn(part.first(), part.last())).toList();
    var chosen = choice.of(inside);
    // To the operator a report from "Kota Surabaya" is from anywhere.
    if (onlyNames(part, inside)
        && chosen.region().isPresent()
        && choice.containsHome(chosen.region().getAsInt())) {
      return Optional.empty();
    }
    boolean weak = part.weight() <= PlaceTriggers.WEAK;
    var region = inside.isEmpty() ? choice.elsewhere() : chosen.region();
    int start = message.word(part.first()).start();
    int end = message.word(part.last()).end();
    var mention =
        new PlaceMention(
            message.text().substring(start, end),
            start,
            end,
            region.isPresent()
                ? Optional.of(gazetteer.region(region.getAsInt()))
                : Optional.empty(),
            chosen.candidates().stream().map(gazetteer::region).toList(),
            weak || (!inside.isEmpty() && !chosen.clear()));
    return Optional.of(new Found(mention, part.weight()));
  }
}
