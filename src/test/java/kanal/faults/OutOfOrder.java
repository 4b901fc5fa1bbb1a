package kanal.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import kanal.channels.testing.TelegramCitizen;
import kanal.lab.Patience;

/// A button before its text, an edit before what it edits, the parts of an album far apart.
record OutOfOrder() implements DuringConversations {
  private static final Duration APART = Duration.ofSeconds(32);
  private static final int POSITION = 50;
  private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};
  private static final List<TelegramWriter.Opening> OPENINGS =
      List.of(
          OutOfOrder::pressFirst,
          OutOfOrder::sameEdit,
          OutOfOrder::moreByEdit,
          OutOfOrder::albumBeforeTheCard,
          OutOfOrder::albumAfterAll);

  @Override
  public String id() {
    return "F23";
  }

  @Override
  public String what() {
    return "a button before its text, edits, album parts 32 s apart";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(1 + random.nextInt(2));
  }

  @Override
  public boolean copiesAllowed() {
    return false;
  }

  @Override
  public void strike(Trial trial) {
    var telegram = trial.platforms().telegram();
    for (int i = 0; i < OPENINGS.size(); i++) {
      trial
          .town()
          .join(new TelegramWriter(telegram, trial.random(), POSITION + i, OPENINGS.get(i)));
    }
    Patience.pause(APART.plusSeconds(5));
  }

  private static void pressFirst(TelegramCitizen phone, String story) {
    phone.pressesNowhere("send");
    phone.writes(story);
  }

  private static void moreByEdit(TelegramCitizen phone, String story) {
    var id = phone.writes(story.substring(0, story.lastIndexOf(',')));
    phone.edits(id, story);
  }

  /// The words stay; what changed is a mark that nobody reads.
  private static void sameEdit(TelegramCitizen phone, String story) {
    var id = phone.writes(story);
    phone.edits(id, story);
  }

  private static void albumBeforeTheCard(TelegramCitizen phone, String story) {
    var album = "album-" + phone.chat();
    phone.sendsPartOfAlbum(album, PHOTO, story);
    Patience.pause(APART);
    phone.sendsPartOfAlbum(album, PHOTO, "");
  }

  private static void albumAfterAll(TelegramCitizen phone, String story) {
    var album = "album-" + phone.chat();
    phone.sendsPartOfAlbum(album, PHOTO, story);
    Thread.ofVirtual()
        .name(album)
        .start(() -> {
          Patience.pause(APART);
          phone.sendsPartOfAlbum(album, PHOTO, "");
        });
  }
}
