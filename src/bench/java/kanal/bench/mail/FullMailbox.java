package kanal.bench.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import java.util.Random;

/// A real mail server whose one mailbox holds letters from as many citizens.
public final class FullMailbox {
  public static final String ADDRESS = "lapor@kanal.test";
  public static final String PASSWORD = "bench-password";
  public static final String READY = "The mailbox is full.";

  /// With its headers, the words and base 64 a letter has about 50 KB.
  private static final int PHOTO_BYTES = 36_000;

  private static final int SEED = 50;

  private FullMailbox() {}

  /// @param arguments ports of IMAP and SMTP, number of letters
  static void main(String[] arguments) throws MessagingException {
    var server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(
                  Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
              new ServerSetup(
                  Integer.parseInt(arguments[1]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
            });
    server.start();
    var user = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    var random = new Random(SEED);
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      user.deliver(letter(i, random));
    }
    System.out.println(READY);
  }

  private static MimeMessage letter(int number, Random random) throws MessagingException {
    var words = new MimeBodyPart();
    words.setText(
        "Yth. petugas,\n\nlampu jalan di Desa Sukamulya RT 0%d, Kecamatan Cikupa, mati semua sejak minggu lalu. Malam hari gelap sekali dan warga takut lewat. Foto terlampir (%d).\n\nHormat kami,\nWarga %d\n"
            .formatted(number % 9 + 1, number, number),
        "utf-8");
    var photo = new MimeBodyPart();
    var bytes = new byte[PHOTO_BYTES];
    random.nextBytes(bytes);
    // as a camera's file begins
    bytes[0] = (byte) 0xFF;
    bytes[1] = (byte) 0xD8;
    bytes[2] = (byte) 0xFF;
    photo.setContent(bytes, "image/jpeg");
    photo.setFileName("foto.jpg");
    photo.setHeader("Content-Transfer-Encoding", "base64");
    var mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom(new InternetAddress("warga" + number + "@warga.test"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(ADDRESS));
    mail.setSubject("Lampu jalan mati, laporan " + number);
    mail.setContent(new MimeMultipart(words, photo));
    mail.saveChanges();
    return mail;
  }
}
