package kanal.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Understanding;
import kanal.bot.engine.Reader;
import kanal.bot.message.Attachment;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.InboundMessage.Content;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.InboundMessage.Unreadable;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.Location;
import kanal.channels.testing.hostile.FuzzContract;

/// Any lines are a conversation: whatever a citizen does, in whatever order, is answered within the
/// channel's limits, and what is kept can be read again. The first byte says on which channel, the
/// first letter of a line what is done.
class DialogueFuzzTest extends FuzzContract {
  private static final int MOST_LINES = 40;
  private static final Attachment PHOTO =
      new Attachment("a1", Attachment.Type.PHOTO, "image/jpeg", 1, "a1");

  /// Knows nothing, and is fast.
  private static final Reader READER = (words, at) -> Understanding.nothing();

  private final List<String> channels = List.of("chat", "sms", "mail", "whatsapp");

  @Override
  public void take(byte[] input) {
    var lines = new String(input, StandardCharsets.UTF_8).split("\n", MOST_LINES);
    var talk = new Talk(READER, channels.get(Math.floorMod(lines[0].hashCode(), channels.size())));
    for (var line : lines) {
      assertThat(talk.hears(content(line)))
          .allSatisfy(answer ->
              assertThat(answer).isNotEmpty().hasSizeLessThanOrEqualTo(talk.longestAnswer()));
    }
    talk.checkThatItCanBeKept();
  }

  private static Content content(String line) {
    var rest = line.isEmpty() ? "" : line.substring(1);
    return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case 'p' -> new Pressed(rest);
      case 'e' -> new Edited("m" + rest.length(), rest);
      case 'o' -> new Opened(rest);
      case 'l' -> new Left();
      case 'u' -> new Unreadable("sticker");
      case 'f' -> written(rest, List.of(PHOTO), Optional.empty(), Optional.empty());
      case 'g' -> written(rest, List.of(), Optional.of(place(rest)), Optional.empty());
      case 'a' -> written(rest, List.of(), Optional.empty(), Optional.of("2611-0001-3"));
      default -> Written.text(line);
    };
  }

  private static Location place(String name) {
    return new Location(
        new GeoPoint(-6.2, 106.8), Optional.of(name).filter(words -> !words.isBlank()));
  }

  private static Content written(
      String text, List<Attachment> files, Optional<Location> place, Optional<String> about) {
    return new Written(text, files, place, Optional.empty(), about);
  }

  @Override
  protected List<String> known() {
    return List.of(
        "jalan rusak parah di depan pasar\nkemarin\n1\nKIRIM\nSTATUS\nBATAL",
        "s\nlampu mati\ndi Cikupa\nUBAH\n2\ndi Citra\n0\n1\nbukan jalan tapi lampu",
        "m\nsampah menumpuk\nfdi sini\ngpasar\na sudah?\nl\nhalo",
        "jalan rusak sekali dan lampu mati juga\npYES\npEDIT\npSPLIT\npTOPIC:jalan\np",
        "ostart\no\nu\nejalan\nBANTUAN\nENGLISH\nDAFTAR\nANONIM\nRAHASIA\nLEWATI\nPETUGAS",
        "ada kebakaran di rumah tolong\nya\ntidak\n9\n-1\n999999999999",
        "2611-0001-3\nSTATUS 2611-0001-3\nBATAL 2611-0001-3\nUBAH 2611-0001-3 di Cikupa");
  }
}
