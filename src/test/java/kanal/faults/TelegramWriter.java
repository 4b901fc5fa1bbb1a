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
  private final Opening opening;
  private int read;
  private int nudges;
  private long spoke;

  /// How the story gets out.
  interface Opening {
    void tell(TelegramCitizen phone, String story);
  }

  /// @param finishes whether the story is ever sent; if not, it stays a draft
  TelegramWriter(FakeTelegram telegram, Random random, int position, boolean finishes) {
    this(telegram, random, position, finishes, TelegramCitizen::writes);
  }

  /// One who sends it in the end.
  TelegramWriter(FakeTelegram telegram, Random random, int position, Opening opening) {
    this(telegram, random, position, true, opening);
  }

  private TelegramWriter(
      FakeTelegram telegram, Random random, int position, boolean finishes, Opening opening) {
    phone = telegram.citizen(FIRST_CHAT + position);
    story = Story.of(random, position);
    presses = random.nextBoolean();
    this.finishes = finishes;
    this.opening = opening;
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
    opening.tell(phone, story);
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
