package kanal.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.SmsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a complaint by SMS costs: the segments we send from its first word until it was filed and
/// three more days went by.
class SmsCostTest {
  private static final int COMPLETE = 2;
  private static final int INCOMPLETE = 4;
  private static final Duration AFTERWARDS = Duration.ofDays(3);

  private final Rehearsal rehearsal = new Rehearsal("sms");
  private final List<String> sent = new ArrayList<>();

  /// @param dialogue what the citizen writes, parted by `|`
  private int cost(String dialogue) {
    Arrays.stream(dialogue.split("\\|", -1))
        .forEach(words -> {
          rehearsal.does(Written.text(words.strip()));
          sent.addAll(rehearsal.answers());
        });
    rehearsal.passes(AFTERWARDS);
    sent.addAll(rehearsal.answers());
    assertThat(rehearsal.filed()).hasSize(1);
    assertThat(sent).isNotEmpty().allMatch(SmsText::isGsm7);
    return sent.stream().mapToInt(SmsText::segments).sum();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jalan rusak parah depan SDN 2 Cikupa",
        "TANGKAB jln depan SDN Cikupa 2 rusak parah sdh 3 bln",
        "kemarin sampah menumpuk dekat Pasar Lama, baunya sampai ke rumah 🤢 – tolong…",
        "pungli pengurusan KTP di Kantor Desa Sukamulya, jangan sebut nama saya",
        "the road is broken, near my house in the village, dekat Balai Desa",
        "mungkin jalan ini lupa diperbaiki depan Pasar Lama",
        "jalan rusak depan SDN 2 Cikupa | makasih"
      })
  void aCompleteComplaintCostsTwoSegmentsAtMost(String dialogue) {
    assertThat(cost(dialogue)).as("%s", sent).isLessThanOrEqualTo(COMPLETE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jalan rusak parah sekali pak tolong | Desa Sukamulya kec Cikupa",
        "jalan rusak parah sekali pak tolong | gk tau | lupa",
        "jalan rusak parah sekali pak tolong | 1",
        "jalan rusak parah sekali pak tolong",
        "rusak | jalan rusak parah sekali | dekat Balai Desa",
        "halo pak | jalan rusak parah sekali pak tolong | depan Pasar Lama",
        "mungkin jalan ini lupa diperbaiki depan Pasar Lama | ok | 1"
      })
  void anIncompleteComplaintCostsFourSegmentsAtMost(String dialogue) {
    assertThat(cost(dialogue)).as("%s", sent).isLessThanOrEqualTo(INCOMPLETE);
  }

  @Test
  void countsWhatAnOfficerWritesWithTheirSignsMadePlain() {
    cost("jalan rusak parah depan SDN 2 Cikupa");
    rehearsal.officer(
        Optional.of(Stage.DONE), Optional.of("Sudah diaspal – terima kasih 🙏"), Optional.empty());
    var news = rehearsal.answers();
    assertThat(news).isNotEmpty().allMatch(SmsText::isGsm7);
    assertThat(news.stream().mapToInt(SmsText::segments).sum()).isLessThanOrEqualTo(COMPLETE);
  }
}
