package kanal.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kanal.lab.Platforms;

/// Tells a story in one letter.
final class MailWriter implements Citizen {
  private final GreenMail mail;
  private final String domain;
  private final String address;
  private final String story;

  MailWriter(GreenMail mail, Random random, int position) {
    this.mail = mail;
    domain = "rumah" + position + ".test";
    address = "warga@" + domain;
    story = Story.of(random, position);
  }

  @Override
  public String name() {
    return "email " + domain;
  }

  @Override
  public String story() {
    return story;
  }

  @Override
  public void begin() {
    try {
      var letter = new MimeMessage(mail.getSmtp().createSession());
      letter.setFrom(new InternetAddress(address));
      letter.setRecipient(Message.RecipientType.TO, new InternetAddress(Platforms.OUR_MAILBOX));
      letter.setSubject("Laporan warga");
      letter.setText(story, "utf-8");
      GreenMailUtil.sendMimeMessage(letter);
    } catch (MessagingException e) {
      throw new IllegalStateException("the mail server of the laboratory took no letter", e);
    }
  }

  @Override
  public void goOn() {
    // Says nothing more: a letter waits in its mailbox until it is read.
  }

  @Override
  public List<String> reads() {
    return Arrays.stream(mail.getReceivedMessagesForDomain(domain)).map(MailWriter::text).toList();
  }

  @Override
  public List<String> secrets() {
    return List.of(story.substring(0, story.length() / 2), domain);
  }

  private static String text(MimeMessage letter) {
    try {
      return letter.getContent().toString();
    } catch (MessagingException | java.io.IOException e) {
      throw new IllegalStateException("an answer by mail cannot be read", e);
    }
  }
}
