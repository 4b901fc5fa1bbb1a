package kanal.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A citizen who writes letters, through a real mail server.
class MailServiceIT {
  private static final String OURS = "lapor@kanal.test";
  private static final String CITIZEN = "rina@warga.test";

  @TempDir private Path folder;
  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });

  @BeforeEach
  void begin() {
    server.start();
    server.setUser(OURS, OURS, "rahasia-surat");
    server.setUser(CITIZEN, CITIZEN, "x");
  }

  @AfterEach
  void end() {
    server.stop();
  }

  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("kanal.email.address", OURS);
    settings.put("kanal.email.username", OURS);
    settings.put("kanal.email.password", "rahasia-surat");
    settings.put("kanal.email.imap-host", "127.0.0.1");
    settings.put("kanal.email.imap-port", Integer.toString(server.getImap().getPort()));
    settings.put("kanal.email.imap-tls", "none");
    settings.put("kanal.email.smtp-host", "127.0.0.1");
    settings.put("kanal.email.smtp-port", Integer.toString(server.getSmtp().getPort()));
    settings.put("kanal.email.smtp-tls", "none");
    return settings;
  }

  private List<MimeMessage> answers() {
    return Arrays.stream(server.getReceivedMessagesForDomain("warga.test")).toList();
  }

  private void send(String subject, String text, String replyTo, String inReplyTo)
      throws MessagingException {
    var mail = new MimeMessage(server.getSmtp().createSession());
    mail.setFrom(new InternetAddress(CITIZEN));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(replyTo));
    mail.setSubject(subject);
    mail.setText(text, "utf-8");
    if (!inReplyTo.isEmpty()) {
      mail.setHeader("In-Reply-To", inReplyTo);
      mail.setHeader("References", inReplyTo);
    }
    GreenMailUtil.sendMimeMessage(mail);
  }

  @Test
  void aLetterIsFiledAndAnsweredOnceAndTheReplyIsAdded() throws Exception {
    var data = folder.resolve("data");
    try (var service = Service.start(data, settings())) {
      send(
          "Bantuan belum diterima",
          "Saya belum terima bantuan PKH padahal nama saya ada di daftar.",
          OURS,
          "");
      Wait.until("the answer", () -> answers().size() == 1);
      var answer = answers().getFirst();
      assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
      assertThat(GreenMailUtil.getBody(answer)).contains("mohon balas surel ini");
      var replyTo = ((InternetAddress) answer.getReplyTo()[0]).getAddress();
      assertThat(replyTo).startsWith("lapor+");
      send(
          "Re: " + answer.getSubject(),
          "Desa Sukamulya, Kecamatan Cikupa",
          OURS,
          answer.getMessageID());
      Wait.until("the second answer", () -> answers().size() == 2);
      service.stop();
      assertThat(service.output()).doesNotContain(CITIZEN).doesNotContain("rahasia-surat");
    }
    assertThat(Desk.tickets(data))
        .singleElement()
        .satisfies(ticket -> {
          assertThat(ticket.get("channel")).isEqualTo("email");
          assertThat(ticket.get("topic")).isEqualTo("sosial");
        });
  }
}
