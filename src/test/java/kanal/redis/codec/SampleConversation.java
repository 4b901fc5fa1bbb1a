package kanal.redis.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.Understanding.Certainty;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Draft;
import kanal.bot.conversation.Phase;
import kanal.bot.conversation.ReplyTo;
import kanal.bot.conversation.Report;
import kanal.bot.form.Answers;
import kanal.bot.form.Part;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.Language;

/// An ordinary open conversation: one complaint of 300 characters, six lines.
final class SampleConversation {
  private static final Instant START = Instant.parse("2026-11-22T03:04:05Z");
  private static final String STORY =
      ("Jembatan kayu di belakang pasar lama sudah patah dua papannya sejak minggu lalu, anak-anak"
           + " sekolah terpaksa lewat sungai karena jalan memutar jauhnya empat kilometer. Kemarin"
           + " sore seorang ibu terpeleset dan lututnya luka. Mohon segera diperbaiki sebelum ada"
           + " korban lagi, terima kasih banyak, Pak.    ")
          .substring(0, 300);

  private SampleConversation() {}

  static Conversation open() {
    var key =
        new ConversationKey(
            new ChannelId("telegram", "7103344556"), new Address("telegram", "5512345678"));
    var draft = new Draft(answers(), START, Optional.empty(), lines(), false);
    return new Conversation(
        key,
        6,
        Language.INDONESIAN,
        false,
        new Phase.Confirming(),
        Optional.of(draft),
        List.of(report()),
        Optional.of(new ReplyTo("8816", Optional.empty())),
        true,
        true);
  }

  private static Answers answers() {
    var date = new IncidentDate("sejak minggu lalu", day(9), day(15));
    var region = new Region("36.03", "Kab. Tangerang, Banten");
    var place = new Place("belakang pasar lama", pin(), Optional.of(region), List.of(region), true);
    var understood =
        new Understanding(
            Optional.of(Language.INDONESIAN),
            Kind.COMPLAINT,
            ranking(),
            Certainty.SURE,
            List.of("jembatan", "patah", "jalan"),
            Optional.of(place),
            Optional.of(date),
            Set.of(Flag.DANGER),
            "Jembatan kayu di belakang pasar lama sudah patah dua papannya",
            List.of(),
            true,
            Optional.empty());
    var photo =
        new Attachment(
            "a-41c9d1", Attachment.Type.PHOTO, "image/jpeg", 183_210, "AgACAgUAAxkBAAIB".repeat(4));
    return new Answers(
        List.of(new Part("8812", STORY)),
        true,
        understood.brief(),
        Optional.of(place),
        Optional.of(date),
        List.of(photo),
        false,
        false);
  }

  private static Optional<GeoPoint> pin() {
    return Optional.of(new GeoPoint(-6.178306, 106.631889));
  }

  private static LocalDate day(int ofNovember) {
    return LocalDate.of(2026, 11, ofNovember);
  }

  private static List<TopicGuess> ranking() {
    return IntStream.range(0, 18)
        .mapToObj(i -> new TopicGuess("topik-" + i, 0.8123456789 / (i * i + 1)))
        .toList();
  }

  private static List<Line> lines() {
    return List.of(
        line(0, Speaker.CITIZEN, STORY),
        line(2, Speaker.BOT, "Di mana lokasinya? Tulis nama jalan, desa atau kecamatan."),
        line(40, Speaker.CITIZEN, "belakang pasar lama"),
        line(41, Speaker.BOT, "Mohon periksa laporan Anda sebelum dikirim."),
        line(90, Speaker.CITIZEN, "ini fotonya"),
        line(92, Speaker.BOT, "Mohon periksa laporan Anda sebelum dikirim."));
  }

  private static Line line(int second, Speaker by, String text) {
    return new Line(START.plusSeconds(second), by, text);
  }

  private static Report report() {
    return new Report(
        TicketNumber.of(YearMonth.of(2026, 10), 77),
        "Lampu jalan mati di depan puskesmas",
        Stage.VERIFIED,
        START.minusSeconds(86_400),
        day(25),
        Optional.empty());
  }
}
