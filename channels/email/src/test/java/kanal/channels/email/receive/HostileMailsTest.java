package kanal.channels.email.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.message.Attachment;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.email.testing.RecordingMedia;
import kanal.channels.email.testing.RecordingReports;
import kanal.channels.testing.RecordingIntake;
import kanal.channels.testing.hostile.HostileCase;
import kanal.channels.testing.hostile.HostileCases;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every mail in `src/test/resources/hostile/mails` ends as its case says: taken and answered like
/// any other, left in silence, or in quarantine; and none costs more than two seconds.
class HostileMailsTest {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final int LONGEST_TEXT = 60_300;
  private static final String NOTE = "[Catatan otomatis: ";

  private final Reading reading = new Reading();
  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine quarantine = new MemoryQuarantine();
  private final RecordingMedia media = new RecordingMedia();

  private MailIntake mails() {
    return new MailIntake(
        Reading.CHANNEL,
        reading.reader,
        reading.mapper,
        reading.replies,
        reading.ids,
        intake,
        quarantine,
        media,
        new RecordingReports(),
        () -> Reading.RECEIVED);
  }

  private static Stream<HostileCase> cases() {
    return HostileCases.in(HostileMailsTest.class, "/hostile/mails").stream();
  }

  @Test
  void areMany() {
    assertThat(cases().count()).isGreaterThanOrEqualTo(150);
  }

  @TestFactory
  Stream<DynamicTest> endAsTheirCaseSays() {
    return cases().map(some -> DynamicTest.dynamicTest(some.name(), () -> check(some)));
  }

  private void check(HostileCase some) {
    var mail = some.wire();
    int before = intake.accepted().size();
    var begun = cpu();
    var taken = mails().take(mail, true, Reading.RECEIVED);
    assertThat(cpu().minus(begun)).isLessThan(LONGEST);

    assertThat(inWords(taken)).isEqualTo(some.must("is"));
    if (taken instanceof Taken.In) {
      assertThat(intake.accepted()).hasSize(before + 1);
      check(some, intake.accepted().getLast());
    } else {
      assertThat(intake.accepted()).hasSize(before);
    }
    if (taken instanceof Taken.Failed) {
      assertThat(quarantine.quarantined())
          .anySatisfy(kept -> assertThat(quarantine.bytes(kept.id())).contains(mail));
    }
  }

  private static String inWords(Taken taken) {
    return switch (taken) {
      case Taken.In _ -> "taken";
      case Taken.Left(var reason) -> "silent " + reason;
      case Taken.Failed(var why) -> "quarantined " + why;
    };
  }

  private void check(HostileCase some, InboundMessage message) {
    var written = (Written) message.content();
    assertThat(written.text()).hasSizeLessThanOrEqualTo(LONGEST_TEXT);
    assertThat(message.reference()).doesNotContainPattern("[\\s\\p{Cntrl}]");
    assertThat(message.from().address().value()).doesNotContainPattern("[\\s\\p{Cntrl}<>]");
    assertThat(written.subject().orElse("")).doesNotContainPattern("[\\r\\n]");
    for (var file : written.attachments()) {
      assertThat(file.id()).matches("email-[0-9a-f]{32}-\\d{1,2}");
      assertThat(media.find(file.id())).isPresent();
    }

    int note = written.text().indexOf(NOTE);
    var text = note < 0 ? written.text() : written.text().substring(0, note).strip();
    var what = note < 0 ? "" : written.text().substring(note);
    some.expects("text").ifPresent(expected -> assertThat(text).isEqualTo(expected));
    some.expects("starts").ifPresent(start -> assertThat(text).startsWith(start));
    some.expects("ends").ifPresent(end -> assertThat(text).endsWith(end));
    some.expects("note")
        .ifPresentOrElse(word -> assertThat(what).contains(word), () -> assertThat(what).isEmpty());
    some.expects("from")
        .ifPresent(from -> assertThat(message.from().address().value()).isEqualTo(from));
    some.expects("subject").ifPresent(subject -> assertThat(written.subject()).contains(subject));
    some.expects("reference").ifPresent(start -> assertThat(message.reference()).startsWith(start));
    some.expects("sent").ifPresent(at -> assertThat(message.sentAt()).hasToString(at));
    some.expects("about").ifPresent(_ -> assertThat(written.about()).isEmpty());
    assertThat(
            written.attachments().stream()
                .map(Attachment::mediaType)
                .collect(Collectors.joining(" ")))
        .isEqualTo(some.expects("files").orElse(""));
  }

  private static Duration cpu() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }
}
