package kanal.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Somebody whose phone, or program, does not stop sending.
public final class OneCitizen implements Supplier<byte[]> {
  private static final long FIRST_UPDATE = 9_000_000_001L;
  private static final long FIRST_MESSAGE = 100_000_001L;

  private final List<UpdateTemplate> templates = new ArrayList<>();
  private final long number;
  private long sent;

  /// @param number of the chat, ten digits
  public OneCitizen(String secret, long number) {
    this.number = number;
    Stories.first().forEach(words -> templates.add(UpdateTemplate.words(secret, words)));
  }

  @Override
  public byte[] get() {
    var template = templates.get((int) (sent % templates.size()));
    var now = System.currentTimeMillis() / 1000;
    var call = template.filled(FIRST_UPDATE + sent, FIRST_MESSAGE + sent, number, now);
    sent++;
    return call;
  }
}
