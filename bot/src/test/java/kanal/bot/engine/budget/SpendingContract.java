package kanal.bot.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.stream.IntStream;
import kanal.bot.engine.budget.Spending.Answer;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every account of spending keeps.
public abstract class SpendingContract {
  protected static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
  private static final Instant NEXT_MORNING = Instant.parse("2026-11-24T00:00:00Z");
  private static final ChannelId SMS = new ChannelId("sms", "1708");
  private static final ConversationKey SITI = citizen(SMS, "+6281200000001");
  private static final ConversationKey BUDI = citizen(SMS, "+6281200000002");
  private static final Budget TEN_AND_FOUR = new Budget(10, 4);

  private Instant now = NOON;
  private Spending spending;

  /// One on an empty store.
  protected abstract Spending spending(InstantSource clock);

  @BeforeEach
  void startAtNoon() {
    now = NOON;
    spending = spending(() -> now);
  }

  private static ConversationKey citizen(ChannelId channel, String number) {
    return new ConversationKey(channel, new Address(Address.TEL, number));
  }

  @Test
  void spendsUpToWhatACitizenMayHave() {
    assertThat(spending.spend(SITI, 4, TEN_AND_FOUR)).isEqualTo(new Answer.Spent());
    assertThat(spending.spend(SITI, 1, TEN_AND_FOUR))
        .isEqualTo(new Answer.CitizenHadEnough(NEXT_MORNING));
    assertThat(spending.spend(BUDI, 4, TEN_AND_FOUR)).isEqualTo(new Answer.Spent());
  }

  @Test
  void spendsUpToWhatTheDayHas() {
    IntStream.range(0, 5)
        .forEach(i ->
            assertThat(spending.spend(citizen(SMS, "+62812000001" + i), 2, TEN_AND_FOUR))
                .isEqualTo(new Answer.Spent()));
    assertThat(spending.spend(SITI, 1, TEN_AND_FOUR))
        .isEqualTo(new Answer.DayIsSpent(NEXT_MORNING));
  }

  @Test
  void spendsNothingWhereItSaysNo() {
    spending.spend(SITI, 4, TEN_AND_FOUR);
    spending.spend(SITI, 4, TEN_AND_FOUR);
    assertThat(spending.spend(BUDI, 4, TEN_AND_FOUR)).isEqualTo(new Answer.Spent());
    assertThat(spending.spend(citizen(SMS, "+6281200000003"), 2, TEN_AND_FOUR))
        .isEqualTo(new Answer.Spent());
  }

  @Test
  void takesBackWhatWasNotSent() {
    spending.spend(SITI, 4, TEN_AND_FOUR);
    spending.takeBack(SITI, 4);
    assertThat(spending.spend(SITI, 4, TEN_AND_FOUR)).isEqualTo(new Answer.Spent());
  }

  @Test
  void countsEachNumberOfOursForItself() {
    spending.spend(SITI, 4, TEN_AND_FOUR);
    var whatsapp = new ChannelId("whatsapp", "+6281100001709");
    assertThat(spending.spend(citizen(whatsapp, "+6281200000001"), 4, TEN_AND_FOUR))
        .isEqualTo(new Answer.Spent());
  }

  @Test
  void beginsANewDayAtTheAgencysMidnight() {
    spending.spend(SITI, 4, TEN_AND_FOUR);
    now = NOON.plus(Duration.ofHours(11));
    assertThat(spending.spend(SITI, 1, TEN_AND_FOUR)).isInstanceOf(Answer.CitizenHadEnough.class);
    now = NOON.plus(Duration.ofHours(13));
    assertThat(spending.spend(SITI, 4, TEN_AND_FOUR)).isEqualTo(new Answer.Spent());
  }

  @Test
  void noneIsNoLimit() {
    assertThat(spending.spend(SITI, 1000, new Budget(0, 0))).isEqualTo(new Answer.Spent());
    assertThat(spending.spend(SITI, 1000, new Budget(0, 0))).isEqualTo(new Answer.Spent());
  }
}
