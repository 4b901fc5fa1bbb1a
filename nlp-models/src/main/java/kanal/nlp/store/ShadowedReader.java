package kanal.nlp.store;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import kanal.bot.complaint.Understanding;
import kanal.bot.engine.Reader;
import kanal.nlp.KanalReader;
import kanal.nlp.text.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads with the active model, and records what the one in its shadow would have said.
public final class ShadowedReader implements Reader {
  private static final Logger log = LoggerFactory.getLogger(ShadowedReader.class);

  private final KanalReader reader;
  private final LiveModels models;
  private final ModelStore store;
  private final ZoneId zone;

  /// @param zone in which the citizens' days begin and end
  /// @param homeRegion code of the region the operator serves
  public ShadowedReader(
      ZoneId zone, Optional<String> homeRegion, LiveModels models, ModelStore store) {
    this.reader = new KanalReader(zone, homeRegion, models);
    this.models = models;
    this.store = store;
    this.zone = zone;
  }

  @Override
  public Understanding read(String words, Instant receivedAt) {
    var reading = reader.read(words, receivedAt.atZone(zone));
    var candidate = models.shadow();
    if (candidate.isPresent()) {
      var other = candidate.get().classifier().read(Message.of(words));
      try {
        store
            .shadowLog(candidate.get().version())
            .add(receivedAt, reading.modelVersion(), reading.topic(), other);
      } catch (IOException e) {
        // a citizen's report matters more than our statistics
        log.warn("Cannot record what the model in the shadow said", e);
      }
    }
    return reading.understanding();
  }
}
