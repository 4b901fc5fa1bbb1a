package kanal.bot.engine.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Unavailable;
import kanal.bot.engine.memory.RecordingChannel;
import kanal.bot.message.Address;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.OutboundMessage;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final ChannelId SMS = new ChannelId("sms", "1708");
  private static final ConversationKey CITIZEN =
      new ConversationKey(SMS, new Address(Address.TEL, "+6281200000001"));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T16:59:59Z"));
  private final Store store = new Store();
  private final Tally tally =
      new Tally(store, now::get, ZoneId.of("Asia/Jakarta"), Duration.ofDays(1));

  /// Counts how often it is written to, and is away when told so.
  private static final class Store implements DailyCounts {
    private final MemoryDailyCounts kept = new MemoryDailyCounts();
    private final List<LocalDate> written = new ArrayList<>();
    private boolean away;

    @Override
    public void add(LocalDate day, Map<String, Long> counts) {
      if (away) {
        throw new Unavailable("away", new IllegalStateException("test"));
      }
      written.add(day);
      kept.add(day, counts);
    }

    @Override
    public SortedMap<LocalDate, Map<String, Long>> between(LocalDate from, LocalDate to) {
      return kept.between(from, to);
    }
  }

  private Map<LocalDate, Map<String, Long>> all() {
    return store.between(MONDAY.minusDays(1), MONDAY.plusDays(9));
  }

  @Test
  void asksNothingOfTheStoreUntilNumbersAreHandedOn() {
    for (int i = 0; i < 1000; i++) {
      tally.count("a", 2);
    }
    assertThat(store.written).isEmpty();
    tally.flush();
    assertThat(store.written).containsExactly(MONDAY);
    assertThat(all()).containsExactly(Map.entry(MONDAY, Map.of("a", 2000L)));
  }

  @Test
  void aDayEndsAtTheAgencysMidnight() {
    tally.count("a", 1);
    now.set(Instant.parse("2026-11-23T17:00:00Z"));
    tally.count("a", 1);
    tally.flush();
    assertThat(all()).containsOnlyKeys(MONDAY, MONDAY.plusDays(1));
  }

  @Test
  void numbersWaitWhileTheStoreIsAway() {
    store.away = true;
    tally.count("a", 1);
    tally.flush();
    tally.count("a", 1);
    store.away = false;
    tally.close();
    assertThat(all()).containsExactly(Map.entry(MONDAY, Map.of("a", 2L)));
  }

  @Test
  void segmentsOfWhatMayHaveBeenSentAreCounted() {
    var channel = new RecordingChannel(SMS, Capabilities.sms());
    var counted = CountedSms.where(channel, tally);
    channel.answers(
        new Delivery.Delivered("1"),
        new Delivery.Refused("no"),
        new Delivery.TryAgain(Duration.ZERO),
        new Delivery.Uncertain("lost"));
    for (int i = 0; i < 4; i++) {
      counted.send(OutboundMessage.text("m" + i, CITIZEN, "a".repeat(161)));
    }
    tally.flush();
    assertThat(channel.sent()).hasSize(4);
    assertThat(all()).containsExactly(Map.entry(MONDAY, Map.of(CountedSms.SEGMENTS, 4L)));
  }

  @Test
  void aChannelWithoutSegmentsIsLeftAsItIs() {
    var channel = new RecordingChannel(new ChannelId("telegram", "1"), Capabilities.chat());
    assertThat(CountedSms.where(channel, tally)).isSameAs(channel);
  }
}
