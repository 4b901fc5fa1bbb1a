package kanal.channels.email.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kanal.channels.testing.hostile.FuzzContract;
import kanal.channels.testing.hostile.HostileCase;
import kanal.channels.testing.hostile.HostileCases;

/// Any bytes are a mail: its parts lie within it, one behind the other, no more than are allowed,
/// and whatever goes over a limit is said.
class MailScanFuzzTest extends FuzzContract {
  private static final int SMALL = 2_000;
  private static final MailLimits LIMITS = new MailLimits(65_536, 1_024, 512, 6, 3, 2);

  @Override
  public void take(byte[] input) {
    var outline = MailScan.of(input, LIMITS);

    assertThat(outline.leaves()).isNotEmpty().hasSizeLessThanOrEqualTo(LIMITS.parts() + 1);
    int before = 0;
    for (var leaf : outline.leaves()) {
      assertThat(leaf.start()).isGreaterThanOrEqualTo(before);
      assertThat(leaf.end()).isBetween(leaf.start(), input.length);
      before = leaf.end();
    }
    if (headEnd(input) > LIMITS.headerBytes() + 4) {
      assertThat(outline.breaches()).contains(Breach.HEADERS);
    }
    assertThat(MailScan.of(input, MailLimits.standard()).leaves().size())
        .isGreaterThanOrEqualTo(outline.breaches().isEmpty() ? outline.leaves().size() : 1);
  }

  /// Where the first empty line begins.
  private static int headEnd(byte[] mail) {
    var text = new String(mail, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    int end = text.indexOf("\n\n");
    // A blank first line ends the head, too, and bare carriage returns are no line ends.
    return end < 0 || text.lines().findFirst().orElse("").isBlank() ? 0 : end;
  }

  @Override
  protected List<String> known() {
    return HostileCases.in(MailScanFuzzTest.class, "/hostile/mails").stream()
        .map(HostileCase::recipe)
        .filter(recipe -> recipe.length() < SMALL && !recipe.contains("00 * "))
        .toList();
  }
}
