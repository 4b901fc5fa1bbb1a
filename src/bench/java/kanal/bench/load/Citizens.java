package kanal.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Citizens who each write a complaint and, thousands of calls later, where it is; then others
/// follow.
///
/// Nobody waits for a reply, so a load is the same whatever the service does.
public final class Citizens implements Supplier<byte[]> {
  private static final long FIRST_UPDATE = 1_000_000_001L;
  private static final long FIRST_MESSAGE = 900_000_001L;
  private static final long SEED = 20261122;
  private static final int UPDATES_A_GROUP = 10_000_000;

  private final List<UpdateTemplate> first = new ArrayList<>();
  private final List<UpdateTemplate> second = new ArrayList<>();
  private final long firstCitizen;
  private final int together;
  private final long updatesFrom;
  private long sent;

  /// @param secret that every call brings
  /// @param firstCitizen number of the first citizen, ten digits
  /// @param together how many write before the first of them writes again
  public Citizens(String secret, long firstCitizen, int together) {
    Stories.first().forEach(words -> first.add(UpdateTemplate.words(secret, words)));
    Stories.second().forEach(words -> second.add(UpdateTemplate.words(secret, words)));
    Collections.shuffle(first, new Random(SEED));
    this.firstCitizen = firstCitizen;
    this.together = together;
    updatesFrom = FIRST_UPDATE + (firstCitizen / UPDATES_A_GROUP % 100) * UPDATES_A_GROUP;
  }

  /// The number of the citizen who writes next.
  public long next() {
    return firstCitizen + sent / (2L * together) * together + sent % together;
  }

  @Override
  public byte[] get() {
    var again = sent / together % 2 == 1;
    var templates = again ? second : first;
    var template = templates.get((int) (sent % templates.size()));
    var call =
        template.filled(
            updatesFrom + sent,
            FIRST_MESSAGE + sent % 90_000_000,
            next(),
            System.currentTimeMillis() / 1000);
    sent++;
    return call;
  }
}
