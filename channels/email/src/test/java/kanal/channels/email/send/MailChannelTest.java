package kanal.channels.email.send;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.Pace;
import kanal.bot.engine.memory.MemorySlidingWindows;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.OutboundMessage;
import kanal.channels.email.read.Mail;
import kanal.channels.email.read.MailReader;
import kanal.channels.email.scan.MailLimits;
import kanal.channels.email.server.MailServer;
import kanal.channels.email.testing.RecordingMedia;
import kanal.channels.email.thread.MessageIds;
import kanal.channels.email.thread.ReplyAddress;
import kanal.channels.email.thread.ReplyLine;
import kanal.channels.email.thread.Signature;
import kanal.channels.testing.ChannelContract;
import kanal.channels.testing.FakeSmtp;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailChannelTest extends ChannelContract {
  private static final ChannelId ID = new ChannelId("email", "lapor@kab.test");
  private static final ConversationKey SARI = key("sari@warga.test");
  private static final String NUMBER = TicketNumber.of(YearMonth.of(2026, 11), 483).value();
  private static final int PER_HOUR = 3;

  private final FakeSmtp server = FakeSmtp.start();
  private final RecordingMedia media = new RecordingMedia();
  private final Signature signature = new Signature("rahasia");
  private final ReplyAddress replies = new ReplyAddress(ID.account(), signature);
  private final MessageIds ids = new MessageIds(ID.account(), signature);
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");
  private final MailChannel channel = channelTo(server.port());

  private static ConversationKey key(String address) {
    return new ConversationKey(ID, new Address(Address.MAILTO, address));
  }

  private MailChannel channelTo(int port) {
    var to = new MailServer("127.0.0.1", port, MailServer.Tls.NONE, ID.account(), "sandi");
    return new MailChannel(
        ID,
        "Pengaduan Kab. Émpat",
        to,
        replies,
        ids,
        media,
        Pace.FREE,
        PER_HOUR,
        new MemorySlidingWindows(() -> now),
        () -> now);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  protected Channel channel() {
    return channel;
  }

  @Override
  protected ConversationKey citizen() {
    return SARI;
  }

  @Override
  protected long deliveries(String text) {
    return server.mails().stream().filter(mail -> read(mail).body().contains(text)).count();
  }

  @Override
  protected void platformDown() {
    server.down();
  }

  @Override
  protected void citizenLeft() {
    server.knowsNobody();
  }

  @Override
  protected void platformHangsUp() {
    server.hangsUpAfterData();
  }

  @Override
  protected Attachment unknownAttachment() {
    return new Attachment("email-0-1", Attachment.Type.PHOTO, "image/jpeg", 1, "email-0-1");
  }

  private static Mail read(FakeSmtp.Mail mail) {
    var wire = mail.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    return new MailReader(MailLimits.standard()).read(wire, true);
  }

  private Mail sent() {
    return read(server.mails().getLast());
  }

  private Delivery send(String id, ConversationKey to, Optional<String> subject, String answered) {
    return channel.send(
        new OutboundMessage(
            id,
            to,
            "Nomor laporan " + NUMBER + " <b>&",
            List.of(),
            false,
            Optional.empty(),
            Optional.of(answered),
            subject,
            Optional.of(NUMBER)));
  }

  private static String header(Mail mail, String name) {
    return mail.headers().first(name).orElse("");
  }

  @Test
  void writesALetterThatMachinesDoNotAnswer() {
    send("r1", SARI, Optional.of("Re: Jalan rusak – “parah”"), "<c1@client.test>");
    var mail = sent();
    assertThat(mail.subject()).isEqualTo("Re: Jalan rusak – “parah”");
    assertThat(mail.from()).containsExactly("lapor@kab.test");
    assertThat(mail.body()).isEqualTo(ReplyLine.WORDS + "\n\nNomor laporan " + NUMBER + " <b>&");
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-replied");
    assertThat(header(mail, "X-Auto-Response-Suppress")).isEqualTo("All");
    assertThat(header(mail, "In-Reply-To")).isEqualTo("<c1@client.test>");
    assertThat(header(mail, "References")).isEqualTo("<c1@client.test>");
    assertThat(header(mail, "Reply-To")).contains(replies.about(NUMBER));
    assertThat(mail.headers().first("Precedence")).isEmpty();
  }

  @Test
  void saysTheSameInPlainTextAndInHtml() throws MessagingException, IOException {
    var text =
        "Nomor laporan " + NUMBER + " <img src=x onerror=alert(1)> & \"jalan\"\r\n1 Ya\n\nSalam 👷";
    channel.send(OutboundMessage.text("r1", SARI, text));
    var wire = server.mails().getLast().text().getBytes(StandardCharsets.UTF_8);
    var letter = new MimeMessage(null, new ByteArrayInputStream(wire));
    assertThat(letter.getContentType()).startsWith("multipart/alternative");
    var parts = (MimeMultipart) letter.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    // programs show the last part they can
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    var html = parts.getBodyPart(1).getContent().toString();
    var page = Jsoup.parse(html);
    page.select("br").after("\n");
    page.select("p").after("\n\n");
    assertThat(page.body().wholeText().replaceAll("[\r\n]+", "\n").strip())
        .isEqualTo(
            parts.getBodyPart(0).getContent().toString().replaceAll("[\r\n]+", "\n").strip());
    assertThat(html).doesNotContain("://", "color:", "background").contains("color-scheme");
    assertThat(page.select("img, script, link, a")).isEmpty();
  }

  @Test
  void anAnswerAboveTheLineIsReadWithoutOurWords() {
    send("r1", SARI, Optional.empty(), "<c1@client.test>");
    var ours = sent().body();
    for (var dressed :
        List.of(
            ours,
            ours.lines().map(line -> "> " + line).collect(Collectors.joining("\n")),
            ours.lines().map(line -> ">> " + line).collect(Collectors.joining("\n")),
            ours.replace(' ', '\u00a0'),
            "*" + ours.toUpperCase(Locale.ROOT))) {
      var answer =
          "From: sari@warga.test\r\nSubject: Re: x\r\nIn-Reply-To: <k@kab.test>\r\n"
              + "Content-Type: text/plain; charset=utf-8\r\n\r\nDesa Sukamaju\r\n\r\n"
              + dressed.replace("\n", "\r\n");
      var mail =
          new MailReader(MailLimits.standard()).read(answer.getBytes(StandardCharsets.UTF_8), true);
      assertThat(mail.body()).isEqualTo("Desa Sukamaju");
    }
  }

  @Test
  void namesEveryTryOfALetterTheSame() {
    var first = send("r1", SARI, Optional.empty(), "");
    var again = send("r1", SARI, Optional.empty(), "");
    assertThat(first).isEqualTo(again);
    assertThat(first).isEqualTo(new Delivery.Delivered(header(sent(), "Message-ID")));
    assertThat(ids.ticket(header(sent(), "Message-ID")))
        .hasValueSatisfying(number -> assertThat(number.value()).isEqualTo(NUMBER));
  }

  @Test
  void letsNobodyWriteHeaders() {
    send(
        "r1",
        SARI,
        Optional.of("Re: x\r\nBcc: korban@lain.test\r\n\r\nisi"),
        "<c1@client.test>\r\nBcc: korban@lain.test");
    assertThat(sent().headers().all("Bcc")).isEmpty();
    assertThat(sent().headers().all("In-Reply-To")).isEmpty();
    assertThat(sent().subject()).isEqualTo("Re: x Bcc: korban@lain.test  isi".replace("  ", " "));
    assertThat(server.mails().getLast().to()).containsExactly("sari@warga.test");
  }

  @Test
  void refusesWhatIsNoAddress() {
    for (var bad : List.of("", "sari", "a@b.test\r\nRCPT TO:<x@y.test>", "a b@c.test", "@")) {
      assertThat(send("r1", key(bad), Optional.empty(), ""))
          .isEqualTo(new Delivery.Refused("not a mail address"));
    }
    var phone = new ConversationKey(ID, new Address(Address.TEL, "+62812"));
    assertThat(send("r1", phone, Optional.empty(), "")).isInstanceOf(Delivery.Refused.class);
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void answersAllOfSeveralAuthors() {
    send("r1", key("sari@warga.test,budi@warga.test"), Optional.empty(), "");
    assertThat(server.mails().getLast().to()).containsExactly("sari@warga.test", "budi@warga.test");
  }

  private Delivery when(String command, String answer) {
    server.answers(command, answer);
    return send("r1", SARI, Optional.empty(), "");
  }

  @Test
  void triesAgainWhenItIsToldTo() {
    assertThat(when("RCPT", "450 4.2.0 greylisted")).isInstanceOf(Delivery.TryAgain.class);
  }

  @Test
  void triesAgainWhenTheServerIsFull() {
    assertThat(when(".", "452 4.3.1 full")).isInstanceOf(Delivery.TryAgain.class);
  }

  @Test
  void takesAPolicyForNoCitizenWhoLeft() {
    assertThat(when("RCPT", "550 5.7.1 relaying denied"))
        .isEqualTo(new Delivery.Refused("SMTP 550"));
  }

  @Test
  void givesUpOnAFullMailbox() {
    assertThat(when("RCPT", "552 5.2.2 mailbox full")).isEqualTo(new Delivery.Refused("SMTP 552"));
  }

  @Test
  void givesUpOnRefusedWords() {
    assertThat(when(".", "554 5.6.0 spam")).isEqualTo(new Delivery.Refused("SMTP 554"));
    assertThat(server.mails()).isEmpty();
  }

  @Test
  void givesUpWhenWeMayNotSend() {
    assertThat(when("MAIL", "550 5.1.8 bad sender")).isEqualTo(new Delivery.Refused("SMTP 550"));
  }

  @Test
  void isUncertainWhenTheAnswerIsLost() {
    server.hangsUpAfterData();
    assertThat(send("r1", SARI, Optional.empty(), "")).isInstanceOf(Delivery.Uncertain.class);
  }

  @Test
  void triesAgainWhenNobodyListens() {
    server.close();
    assertThat(send("r1", SARI, Optional.empty(), "")).isInstanceOf(Delivery.TryAgain.class);
  }

  @Test
  void keepsToItsBudget() {
    for (int i = 0; i < PER_HOUR; i++) {
      assertThat(send("r" + i, SARI, Optional.empty(), "")).isInstanceOf(Delivery.Delivered.class);
    }
    now = now.plus(Duration.ofMinutes(20));
    assertThat(send("r9", SARI, Optional.empty(), ""))
        .isEqualTo(new Delivery.TryAgain(Duration.ofMinutes(40)));
    assertThat(send("r9", key("budi@warga.test"), Optional.empty(), ""))
        .isInstanceOf(Delivery.Delivered.class);
    now = now.plus(Duration.ofMinutes(40));
    assertThat(send("r9", SARI, Optional.empty(), "")).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void fetchesWhatWasKept() {
    var file = unknownAttachment();
    media.keep(file.id(), new byte[] {1, 2, 3});
    assertThat(channel.fetch(file))
        .isInstanceOfSatisfying(
            Fetched.Content.class, content -> assertThat(content.bytes()).containsExactly(1, 2, 3));
  }
}
