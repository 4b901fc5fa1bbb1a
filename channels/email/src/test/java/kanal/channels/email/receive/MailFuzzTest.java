package kanal.channels.email.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kanal.channels.email.thread.MessageIds;
import kanal.channels.testing.hostile.FuzzContract;
import kanal.channels.testing.hostile.HostileCase;
import kanal.channels.testing.hostile.HostileCases;

/// Any bytes are a mail: read, mapped and looked at for machines and bounces, each time the same.
class MailFuzzTest extends FuzzContract {
  private static final int LONGEST_TEXT = 62_000;
  private static final int MOST_FILES = 10;
  private static final int SMALL = 2_000;

  private final Reading reading = new Reading();

  @Override
  public void take(byte[] input) {
    var mail = reading.reader.read(input, true);
    var ids = new MessageIds(Reading.US, reading.signature);
    assertThat(mail.files()).hasSizeLessThanOrEqualTo(MOST_FILES);
    assertThat(mail.files().stream().mapToInt(file -> file.bytes().length).sum())
        .isLessThanOrEqualTo(input.length);
    assertThat(reading.reader.read(input, false).files()).isEmpty();
    assertThat(AutomaticMail.reason(mail, reading.replies)).isNotNull();
    assertThat(Bounce.in(mail, input, ids)).isNotNull();
    reading
        .mapper
        .message(mail, "0".repeat(64), Reading.RECEIVED)
        .ifPresent(message -> {
          var again =
              reading.mapper.message(
                  reading.reader.read(input, true), "0".repeat(64), Reading.RECEIVED);
          assertThat(again).contains(message);
          assertThat(message.text()).hasSizeLessThanOrEqualTo(LONGEST_TEXT);
          assertThat(message.reference()).doesNotContainPattern("[\\s\\p{Cntrl}]");
          assertThat(message.from().address().value()).doesNotContainPattern("[\\s\\p{Cntrl}<>]");
        });
  }

  @Override
  protected List<String> known() {
    return HostileCases.in(MailFuzzTest.class, "/hostile/mails").stream()
        .map(HostileCase::recipe)
        .filter(recipe -> recipe.length() < SMALL && !recipe.contains("00 * "))
        .collect(Collectors.toList());
  }
}
