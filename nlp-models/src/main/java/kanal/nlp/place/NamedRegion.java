package kanal.nlp.place;

import java.util.List;

/// A region's name in a message.
///
/// @param start the first word with what announces it, else the same as `first`
/// @param first the first word of the name
/// @param last the last word of the name
/// @param exact whether it is spelt as the state spells it
/// @param ids the regions that are called so, in the order of their codes; never empty
record NamedRegion(
    int start, int first, int last, Evidence evidence, boolean exact, List<Integer> ids) {
  NamedRegion {
    ids = List.copyOf(ids);
  }

  NamedRegion only(List<Integer> fewer) {
    return new NamedRegion(start, first, last, evidence, exact, fewer);
  }

  boolean liesIn(int from, int to) {
    return from <= first && last <= to;
  }
}
