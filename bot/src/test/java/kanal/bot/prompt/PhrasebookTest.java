package kanal.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.form.Slot;
import kanal.bot.message.Capabilities;
import kanal.bot.message.Language;
import kanal.bot.message.SmsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasebookTest {
  /// Words that SMS providers take as an opt-out before we ever see them.
  private static final Set<String> OPT_OUT =
      Set.of("stop", "stopall", "cancel", "end", "quit", "unsubscribe", "revoke", "optout");

  private static final String PIN = "987654";
  private static final String PAGE = "https://lapor.tangerangkab.go.id/cek";

  private static final Topic OTHER = new Topic(Topic.OTHER, "Lainnya", "Lainnya", "Other");
  private static final String LONGEST_TOPIC = "Perempuan dan anak-anak";
  private static final Phrasebook PHRASEBOOK =
      new Phrasebook(
          new Topics(
              List.of(
                  new Topic(
                      "panjang",
                      LONGEST_TOPIC,
                      LONGEST_TOPIC,
                      "Waste, trees, pollution and disasters"),
                  new Topic(
                      "panjang_pula",
                      LONGEST_TOPIC,
                      LONGEST_TOPIC,
                      "Transport, traffic and parking offences"),
                  new Topic(
                      "panjang_sekali",
                      LONGEST_TOPIC,
                      LONGEST_TOPIC,
                      "Internet, telecom and government apps"),
                  // The three longest that a receipt by SMS may list together, uncut.
                  new Topic("lalu_lintas", "Perhubungan", "Lalu lintas, parkir", "Transport"),
                  new Topic("pekerjaan", "Tenaga kerja", "Pekerjaan dan upah", "Labour"),
                  new Topic("aplikasi", "Informatika", "Internet, aplikasi", "Internet"),
                  OTHER)),
          "Layanan Pengaduan Masyarakat Kabupaten Tangerang",
          "112",
          Optional.of(new Checking(_ -> PIN, PAGE)));
  private static final Renderer RENDERER = new Renderer(PHRASEBOOK);
  private static final TicketNumber NUMBER = TicketNumber.in("2611-0001-3").orElseThrow();
  private static final LocalDate LONG_DAY = LocalDate.of(2026, 9, 30);
  private static final Summary LONGEST =
      new Summary(
          "Bantuan sosial untuk warga lanjut usia di kampung kami belum pernah sampai, padahal",
          "panjang",
          List.of(),
          Optional.of(
              Place.called(
                  "Perumahan Bumi Indah Sejahtera Blok Q 17 Nomor 241 RT 003 RW 012 Kelurahan"
                      + " Kutabumi")),
          Optional.of(new IncidentDate("sekitar tiga bulan yang lalu", LONG_DAY, LONG_DAY)),
          12,
          2,
          true,
          true);
  private static final Summary EMPTY =
      new Summary(
          "", Topic.OTHER, List.of(), Optional.empty(), Optional.empty(), 0, 0, false, false);

  private static final Summary UNSURE =
      new Summary(
          LONGEST.title(),
          "panjang",
          List.of("panjang_pula", "panjang_sekali"),
          LONGEST.where(),
          LONGEST.when(),
          12,
          2,
          true,
          true);

  private static final Summary UNSURE_IN_FULL =
      new Summary(
          LONGEST.title(),
          "lalu_lintas",
          List.of("pekerjaan", "aplikasi"),
          LONGEST.where(),
          LONGEST.when(),
          12,
          2,
          true,
          true);

  /// Every prompt, with the longest values and with the fewest.
  static Stream<Prompt> prompts() {
    var all = new ArrayList<Prompt>();
    for (var summary : List.of(LONGEST, UNSURE, UNSURE_IN_FULL, EMPTY)) {
      all.add(new Prompt.Check(summary, false, Set.of()));
      all.add(new Prompt.Check(summary, true, Set.of(Slot.WHAT, Slot.WHERE, Slot.WHEN)));
      all.add(new Prompt.Receipt(NUMBER, summary, LONG_DAY, List.of(), false, 15));
      all.add(new Prompt.Receipt(NUMBER, summary, LONG_DAY, List.of(Slot.WHERE), false, 15));
      all.add(new Prompt.Receipt(NUMBER, summary, LONG_DAY, Slot.requiredOnes(), true, 15));
      all.add(new Prompt.FiledForYou(NUMBER, summary, LONG_DAY));
      all.add(new Prompt.Corrected(NUMBER, summary));
      all.add(new Prompt.DraftWaiting(summary));
    }
    for (var reason :
        List.of(
            Optional.<String>empty(),
            Optional.of("again"),
            Optional.of("change"),
            Optional.of("too_short"),
            Optional.of("files"),
            Optional.of("person"))) {
      all.add(new Prompt.AskWhat(reason));
      all.add(new Prompt.AskWhere(reason));
      all.add(new Prompt.AskWhen(reason));
    }
    for (var stage : Stage.values()) {
      all.add(new Prompt.News(NUMBER, stage, Optional.empty(), Optional.empty()));
      all.add(new Prompt.News(NUMBER, stage, Optional.empty(), Optional.of(LONG_DAY)));
      var entry = new Prompt.Reports.Entry(NUMBER, LONGEST.title(), stage, Optional.of(LONG_DAY));
      all.add(new Prompt.Reports(List.of(entry, entry, entry)));
    }
    all.add(new Prompt.Reports(List.of()));
    all.add(new Prompt.OfficerWrote(NUMBER, "Apakah masih?", false, Optional.empty()));
    all.add(new Prompt.OfficerWrote(NUMBER, "Sudah diganti.", false, Optional.of(LONG_DAY)));
    all.add(new Prompt.OfficerWrote(NUMBER, "Apakah masih?", true, Optional.empty()));
    all.add(new Prompt.GoesOn(NUMBER, LONG_DAY));
    var entry =
        new Prompt.Reports.Entry(NUMBER, LONGEST.title(), Stage.RECEIVED, Optional.of(LONG_DAY));
    var handled =
        new Prompt.Reports.Entry(NUMBER, LONGEST.title(), Stage.VERIFIED, Optional.empty());
    all.add(new Prompt.Reports(List.of(handled, handled)));
    all.add(new Prompt.WhichReport(List.of(entry, entry)));
    all.add(new Prompt.Rate(NUMBER));
    all.add(new Prompt.Reopened(NUMBER));
    all.add(new Prompt.OfferHuman());
    all.add(new Prompt.NameHidden());
    all.add(new Prompt.TextSecret());
    all.add(new Prompt.HandedToOfficer(NUMBER, LONG_DAY));
    all.add(new Prompt.DataWish(NUMBER, false, LONG_DAY));
    all.add(new Prompt.DataWish(NUMBER, true, LONG_DAY));
    all.add(new Prompt.Added(NUMBER));
    all.add(new Prompt.Withdrawn(NUMBER));
    all.add(new Prompt.TooLate(NUMBER));
    all.addAll(
        List.of(
            new Prompt.Welcome(),
            new Prompt.Help(),
            new Prompt.ChooseChange(),
            new Prompt.ChooseTopic(List.of("panjang", "panjang_pula", "panjang_sekali")),
            new Prompt.Discarded(),
            new Prompt.NothingToCancel(),
            new Prompt.NothingToChange(),
            new Prompt.NotUnderstood(),
            new Prompt.CannotRead(),
            new Prompt.FileRefused(),
            new Prompt.YouAreWelcome(),
            new Prompt.Emergency(),
            new Prompt.LanguageChosen()));
    return all.stream();
  }

  @Test
  void everyKindOfPromptIsAmongTheSamples() {
    var kinds = prompts().map(Object::getClass).distinct().count();
    assertThat(kinds).isEqualTo(Prompt.class.getPermittedSubclasses().length);
  }

  @Test
  void everyLanguageHasTheSameKeys() {
    var indonesian = Phrases.shipped(Language.INDONESIAN).keys();
    for (var language : Phrasebook.LANGUAGES) {
      assertThat(Phrases.shipped(language).keys()).isEqualTo(indonesian);
    }
  }

  /// The receipt that asks for everything at once is a letter's; short messages never get it.
  static Stream<Prompt> shortPrompts() {
    return prompts()
        .filter(prompt -> !(prompt instanceof Prompt.Receipt receipt && receipt.asks()));
  }

  @ParameterizedTest
  @MethodSource("shortPrompts")
  void isOneSmsSegmentWithTheLongestValues(Prompt prompt) {
    for (var language : Phrasebook.LANGUAGES) {
      var text = RENDERER.text(prompt, language, Capabilities.sms());
      assertThat(SmsText.isGsm7(text)).as(text).isTrue();
      assertThat(SmsText.segments(text)).as("%d: %s", text.length(), text).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void saysSomethingAndNeverTeachesAnOptOutWord(Prompt prompt) {
    for (var channel : List.of(Capabilities.chat(), Capabilities.sms(), Capabilities.mail())) {
      for (var language : Phrasebook.LANGUAGES) {
        var text = RENDERER.text(prompt, language, channel);
        assertThat(text).isNotBlank().doesNotContain("{");
        assertThat(Words.of(text)).doesNotContainAnyElementsOf(OPT_OUT);
      }
    }
  }

  /// Everything that gives a number for the first time.
  static Stream<Prompt> receipts() {
    return prompts()
        .filter(prompt ->
            prompt instanceof Prompt.Receipt
                || prompt instanceof Prompt.FiledForYou
                || prompt instanceof Prompt.DataWish
                || prompt instanceof Prompt.HandedToOfficer);
  }

  @ParameterizedTest
  @MethodSource("receipts")
  void everyReceiptTellsThePin(Prompt prompt) {
    for (var language : Phrasebook.LANGUAGES) {
      assertThat(RENDERER.text(prompt, language, Capabilities.sms()))
          .contains("PIN " + PIN)
          .doesNotContain("http");
      assertThat(RENDERER.text(prompt, language, Capabilities.chat()))
          .contains("PIN " + PIN)
          .contains(PAGE);
    }
  }

  @ParameterizedTest
  @MethodSource("receipts")
  void withoutAPageThereIsNoPin(Prompt prompt) {
    var bare = new Phrasebook(new Topics(List.of(OTHER)), "Layanan", "112");
    for (var language : Phrasebook.LANGUAGES) {
      for (var terse : List.of(true, false)) {
        assertThat(bare.words(prompt, language, terse)).doesNotContain("PIN").doesNotContain("{");
      }
    }
  }

  @Test
  void whatAnOfficerWritesFitsThreeSegments() {
    var long_ =
        new Prompt.OfficerWrote(
            NUMBER,
            "Mohon dikirim “foto” rumahnya – terima kasih. ".repeat(20),
            true,
            Optional.empty());
    var text = RENDERER.text(long_, Language.INDONESIAN, Capabilities.sms());
    assertThat(SmsText.isGsm7(text)).isTrue();
    assertThat(SmsText.segments(text)).isLessThanOrEqualTo(3);
  }
}
