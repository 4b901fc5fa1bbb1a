package kanal.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.TelegramCitizen;

/// Tells a story on Telegram, looks at the card, and sends it; asks again when nothing comes.
final class TelegramWriter implements Citizen {
  private static final long FIRST_CHAT = 5_512_300_000L;
  private static final Duration PATIENCE = Duration.ofSeconds(12);
  private static final int MOST_NUDGES = 12;
  private static final String CARD = "Mohon diperiksa";

  private final TelegramCitizen phone;
  private final String story;
  private final boolean presses;
  private final boolean finishes;
  private int read;
  private int nudges;
  private long spoke;

  /// @param finishes whether the story is ever sent; if not, it stays a draft
  TelegramWriter(FakeTelegram telegram, Random random, int position, boolean finishes) {
    phone = telegram.citizen(FIRST_CHAT + position);
    story = Story.of(random, position);
    presses = random.nextBoolean();
    this.finishes = finishes;
  }

  @Override
  public String name() {
    return "telegram " + (phone.chat() - FIRST_CHAT);
  }

  @Override
  public String story() {
    return story;
  }

  @Override
  public void begin() {
    phone.writes(story);
    spoke = System.nanoTime();
  }

  @Override
  public void goOn() {
    var messages = reads();
    if (!finishes || !Receipts.in(messages).isEmpty()) {
      return;
    }
    if (messages.size() > read) {
      read = messages.size();
      answer(messages.getLast());
    } else if (System.nanoTime() - spoke > PATIENCE.toNanos() && nudges < MOST_NUDGES) {
      nudges++;
      says("1");
    }
  }

  @Override
  public List<String> reads() {
    return phone.reads();
  }

  @Override
  public List<String> secrets() {
    return List.of(story.substring(0, story.length() / 2), Long.toString(phone.chat()));
  }

  private void answer(String message) {
    if (message.contains(CARD) && presses) {
      phone.presses("send");
      spoke = System.nanoTime();
    } else {
      says("1");
    }
  }

  private void says(String words) {
    phone.writes(words);
    spoke = System.nanoTime();
  }
}
