package kanal.nlp.place;

import java.util.ArrayList;
import java.util.List;
import kanal.nlp.gazetteer.Gazetteer;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;

/// Drops names that nothing supports: a bare one needs a region beside it that contains it or lies
/// in it.
final class Neighbours {
  /// Words between a name and the one that supports it.
  private static final int REACH = 3;

  private final Message message;
  private final PlaceNames names;
  private final Gazetteer gazetteer;

  Neighbours(Message message, PlaceNames names, Gazetteer gazetteer) {
    this.message = message;
    this.names = names;
    this.gazetteer = gazetteer;
  }

  List<NamedRegion> kept(List<NamedRegion> all) {
    var kept = new ArrayList<NamedRegion>();
    for (int i = 0; i < all.size(); i++) {
      var named = all.get(i);
      var supported = supported(all, i);
      if (!supported.isEmpty() && !named.evidence().strong()) {
        kept.add(named.only(supported));
      } else if (named.evidence() != Evidence.BARE) {
        kept.add(named);
      }
    }
    return kept;
  }

  private List<Integer> supported(List<NamedRegion> all, int i) {
    var named = all.get(i);
    return named.ids().stream()
        .filter(region -> all.stream().anyMatch(other -> supports(other, named, region)))
        .toList();
  }

  private boolean supports(NamedRegion other, NamedRegion named, int region) {
    return other.first() != named.first()
        && (other.evidence().strong() ? near(other, named) : beside(other, named))
        && gazetteer.related(region, other.ids());
  }

  private boolean near(NamedRegion one, NamedRegion other) {
    int between = Math.max(one.start(), other.start()) - Math.min(one.last(), other.last()) - 1;
    return between <= REACH;
  }

  /// Two bare names side by side support each other.
  private boolean beside(NamedRegion one, NamedRegion other) {
    int right = Math.max(one.start(), other.start());
    return right - Math.min(one.last(), other.last()) == 1
        && message.gapBefore(right) != Gap.SENTENCE
        && names.clear(one.first())
        && names.clear(other.first());
  }
}
