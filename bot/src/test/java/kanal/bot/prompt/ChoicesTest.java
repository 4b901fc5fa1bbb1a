package kanal.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {
  private static final Phrasebook PHRASEBOOK =
      new Phrasebook(
          new Topics(List.of(new Topic("lainnya", "Lainnya", "Lainnya", "Other"))), "A", "112");
  private static final List<Choice> OFFERED =
      List.of(
          Choice.OfDraft.CONTINUE,
          Choice.OfDraft.CHANGE_WHAT,
          Choice.OfDraft.CHANGE_WHERE,
          Choice.OfDraft.CHANGE_WHEN);

  private static Optional<Choice> in(String text) {
    return Choices.in(text, OFFERED, PHRASEBOOK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "3.",
        " 3 ",
        "no 3",
        "No. 3",
        "nomor 3",
        "tiga",
        "tilu",
        "telu",
        "tigo",
        "Tempatnya",
        "TEMPATNYA!",
        "the place"
      })
  void matchesNumbersAndLabelsHoweverTheyAreTyped(String text) {
    assertThat(in(text)).contains(Choice.OfDraft.CHANGE_WHERE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12", "31", "1 2", "10", "0", "5", "-", "tempat lain", "3 bulan", "telung", ""})
  void doesNotMatchWhatOnlyContainsANumber(String text) {
    assertThat(in(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "satu", "ya", "Lanjut", "OK", "go on", "inggih", "muhun", "iyo"})
  void oneAndYesAreAlwaysTheFirst(String text) {
    assertThat(in(text)).contains(Choice.OfDraft.CONTINUE);
  }

  @Test
  void everyButtonComesBackAsItself() {
    for (var choice : Choices.NAMED) {
      assertThat(Choices.pressed(Choices.key(choice))).contains(choice);
    }
    var topic = new Choice.About("kesehatan");
    assertThat(Choices.pressed(Choices.key(topic))).contains(topic);
    var report = new Choice.For(TicketNumber.in("2611-0001-3").orElseThrow());
    assertThat(Choices.pressed(Choices.key(report))).contains(report);
    assertThat(Choices.pressed("for:nonsense")).isEmpty();
    assertThat(Choices.pressed("something_else")).isEmpty();
    assertThat(Choices.pressed("about:")).isEmpty();
  }

  @Test
  void okIsNoNumber() {
    assertThat(Choices.named("ok", OFFERED, PHRASEBOOK)).isEmpty();
    assertThat(Choices.named("1", OFFERED, PHRASEBOOK)).contains(Choice.OfDraft.CONTINUE);
  }
}
