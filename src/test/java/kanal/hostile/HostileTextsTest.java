package kanal.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanal.bot.complaint.Ticket;
import kanal.bot.engine.Reader;
import kanal.channels.testing.hostile.HostileCase;
import kanal.channels.testing.hostile.HostileCases;
import kanal.desk.privacy.TextMask;
import kanal.nlp.store.Jargon;
import kanal.nlp.store.LiveModels;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.ShadowedReader;
import kanal.routing.open311.wire.PlainText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every text in `src/test/resources/hostile/texts`, as the first words of a citizen by chat, by
/// SMS and by mail: leaves the conversation as its case says, is kept sign by sign, and is read,
/// masked and answered in bounded time.
class HostileTextsTest {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  @TempDir private static Path folder = Path.of("");

  private static List<HostileCase> cases() {
    return HostileCases.in(HostileTextsTest.class, "/hostile/texts");
  }

  private static Reader reader() {
    var store = new ModelStore(folder);
    var models = new LiveModels(store, new Jargon(folder.resolve(Jargon.FILE), Set.of()));
    return new ShadowedReader(ZONE, Optional.of("36.03"), models, store);
  }

  @Test
  void areMany() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(100);
  }

  @TestFactory
  Stream<DynamicTest> areAnsweredAsTheirCaseSays() {
    var reader = reader();
    return cases().stream()
        .flatMap(some ->
            Stream.of("chat", "sms", "mail")
                .map(channel ->
                    DynamicTest.dynamicTest(
                        some.name() + ", by " + channel, () -> check(some, channel, reader))));
  }

  private static void check(HostileCase some, String channel, Reader reader) {
    var words = some.text();
    var talk = new Talk(reader, channel);
    var begun = cpu();
    var answers = talk.hears(words);
    var mask = TextMask.whole(words);
    var plain = PlainText.of(words, 4000);
    assertThat(cpu().minus(begun)).isLessThan(LONGEST);

    assertThat(talk.state()).isEqualTo(some.must(channel));
    assertThat(answers)
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answer).hasSizeBetween(1, talk.longestAnswer()));
    assertThat(answers.getLast()).startsWith(some.must("told " + channel));
    assertThat(mask).isNotNull();
    assertThat(plain).hasSizeLessThanOrEqualTo(4000).doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]");

    talk.filed().stream()
        .map(Ticket::description)
        .forEach(description -> assertThat(description).isEqualTo(words));
    talk.checkThatItCanBeKept();
  }

  private static Duration cpu() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }
}
