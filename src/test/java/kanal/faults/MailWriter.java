package kanal.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kanal.lab.Platforms;

/// Tells a story in one letter.
final class MailWriter implements Citizen {
  /// A ticket shows the subject above the letter.
  private static final String SUBJECT = "Surat dari warga";

  private final GreenMail mail;
  private final String domain;
  private final String address;
  private final String letter;

  MailWriter(GreenMail mail, Random random, int position) {
    this.mail = mail;
    domain = "rumah" + position + ".test";
    address = "warga@" + domain;
    letter = Story.of(random, position);
  }

  @Override
  public String name() {
    return "email " + domain;
  }

  @Override
  public String story() {
    return SUBJECT + "\n" + letter;
  }

  @Override
  public void begin() {
    try {
      var sent = new MimeMessage(mail.getSmtp().createSession());
      sent.setFrom(new InternetAddress(address));
      sent.setRecipient(Message.RecipientType.TO, new InternetAddress(Platforms.OUR_MAILBOX));
      sent.setSubject(SUBJECT);
      sent.setText(letter, "utf-8");
      GreenMailUtil.sendMimeMessage(sent);
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
    return List.of(letter.substring(0, letter.length() / 2), domain);
  }

  private static String text(MimeMessage answer) {
    try {
      // The words come first, then the same as HTML.
      return answer.getContent() instanceof Multipart parts
          ? parts.getBodyPart(0).getContent().toString()
          : answer.getContent().toString();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("an answer by mail cannot be read", e);
    }
  }
}
