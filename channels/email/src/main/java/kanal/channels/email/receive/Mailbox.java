package kanal.channels.email.receive;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import kanal.channels.email.scan.MailLimits;
import kanal.channels.email.server.MailServer;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/// An open connection to a mailbox's INBOX. One thread uses it; `wake` and `close` may come from
/// another.
final class Mailbox implements AutoCloseable {
  private static final String FETCH_BYTES = Integer.toString(1024 * 1024);

  private final IMAPStore store;
  private final IMAPFolder inbox;

  private volatile boolean news;

  private Mailbox(IMAPStore store, IMAPFolder inbox) {
    this.store = store;
    this.inbox = inbox;
    inbox.addMessageCountListener(
        new MessageCountAdapter() {
          @Override
          public void messagesAdded(MessageCountEvent event) {
            news = true;
          }
        });
  }

  /// A mail that is there.
  record Waiting(long uid, int size, Instant receivedAt) {
    /// Tells this mail from another with the same number, in case the mailbox was made anew and its
    /// server does not say so.
    String mark() {
      return uid + "." + size + "." + receivedAt.getEpochSecond();
    }
  }

  /// A mail as it came over the wire.
  ///
  /// @param whole whether these are all its bytes
  // The bytes are handed over once and never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Letter(byte[] bytes, boolean whole, Instant receivedAt) {}

  static Mailbox open(MailServer server) throws MessagingException {
    var properties = server.properties("imap");
    properties.setProperty("mail." + server.protocol("imap") + ".fetchsize", FETCH_BYTES);
    var store = (IMAPStore) Session.getInstance(properties).getStore(server.protocol("imap"));
    try {
      store.connect(server.host(), server.port(), server.username(), server.password());
      var inbox = (IMAPFolder) store.getFolder("INBOX");
      inbox.open(Folder.READ_WRITE);
      return new Mailbox(store, inbox);
    } catch (MessagingException | RuntimeException failed) {
      closeQuietly(store);
      throw failed;
    }
  }

  /// Changes when the mailbox numbers its mails anew.
  long validity() throws MessagingException {
    return inbox.getUIDValidity();
  }

  /// All mails in it that nobody has deleted, the oldest first.
  List<Waiting> mails() throws MessagingException {
    news = false;
    // Asks the server, so that what came since is known.
    var count = inbox.getMessageCount();
    if (count == 0) {
      return List.of();
    }
    var messages =
        Arrays.stream(inbox.getMessagesByUID(1, UIDFolder.MAXUID))
            .filter(message -> message != null && !message.isExpunged())
            .toArray(Message[]::new);
    // Without these Angus would ask for each mail's envelope, which fails on many real mails.
    var profile = new FetchProfile();
    profile.add(FetchProfile.Item.FLAGS);
    profile.add(FetchProfile.Item.SIZE);
    profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
    inbox.fetch(messages, profile);
    var waiting = new ArrayList<Waiting>();
    for (var message : messages) {
      if (!message.isExpunged() && !message.isSet(Flags.Flag.DELETED)) {
        var received = Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant);
        waiting.add(
            new Waiting(
                inbox.getUID(message), message.getSize(), received.orElseGet(Instant::now)));
      }
    }
    return waiting;
  }

  /// A mail's bytes, or its start when it is over the limit; nothing when it is gone.
  Optional<Letter> fetch(Waiting mail, MailLimits limits) throws MessagingException, IOException {
    var found = find(mail.uid());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var message = found.get();
    message.setPeek(true);
    var most = mail.size() > limits.bytes() ? limits.startBytes() : limits.bytes() + 1;
    try (var stream = message.getMimeStream()) {
      var bytes = stream.readNBytes(most);
      var whole = most > limits.bytes() && bytes.length <= limits.bytes();
      var start =
          bytes.length <= limits.bytes() ? bytes : Arrays.copyOf(bytes, limits.startBytes());
      return Optional.of(new Letter(start, whole, mail.receivedAt()));
    }
  }

  /// Moves a mail to a folder of this name; the folder is made when it is not there.
  void move(long uid, String name) throws MessagingException {
    var found = find(uid);
    if (found.isEmpty()) {
      return;
    }
    var folder = folder(name);
    if (!folder.exists()) {
      folder.create(Folder.HOLDS_MESSAGES);
      folder.setSubscribed(true);
    }
    var message = new Message[] {found.get()};
    if (store.hasCapability("MOVE")) {
      inbox.moveMessages(message, folder);
      return;
    }
    inbox.copyMessages(message, folder);
    inbox.setFlags(message, new Flags(Flags.Flag.DELETED), true);
    if (store.hasCapability("UIDPLUS")) {
      // Without it, expunging would also take what a person has marked as deleted.
      inbox.expunge(message);
    }
  }

  /// A folder named with `/`, in the server's own notation and below its personal namespace.
  private Folder folder(String name) throws MessagingException {
    var root =
        store.hasCapability("NAMESPACE")
            ? Arrays.stream(store.getPersonalNamespaces())
                .findFirst()
                .orElse(store.getDefaultFolder())
            : store.getDefaultFolder();
    return root.getFolder(name.replace('/', root.getSeparator()));
  }

  private Optional<IMAPMessage> find(long uid) throws MessagingException {
    return Optional.ofNullable((IMAPMessage) inbox.getMessageByUID(uid))
        .filter(message -> !message.isExpunged());
  }

  /// Opens the INBOX anew. Without that, a mail whose arrival the server failed to tell is never
  /// seen, however often one looks: what the connection does not know of cannot be asked for.
  void reopen() throws MessagingException {
    inbox.close(false);
    inbox.open(Folder.READ_WRITE);
  }

  boolean isOpen() {
    return inbox.isOpen();
  }

  /// Whether mails came since `mails` was last called. A server may say so at the end of any
  /// answer, and then says nothing more in IDLE.
  boolean hasNews() {
    return news;
  }

  /// Whether the server tells by itself when a mail comes (IDLE, RFC 2177).
  boolean idles() throws MessagingException {
    return store.hasCapability("IDLE");
  }

  /// Waits until the server tells something, or `wake` is called.
  void idle() throws MessagingException {
    inbox.idle(true);
  }

  /// Ends `idle`; afterwards it is known whether the connection still works.
  void wake() {
    try {
      inbox.getMessageCount();
    } catch (MessagingException | IllegalStateException broken) {
      // The thread that waits in `idle` learns the same and deals with it.
      closeQuietly(store);
    }
  }

  @Override
  public void close() {
    closeQuietly(store);
  }

  private static void closeQuietly(IMAPStore store) {
    try {
      store.close();
    } catch (MessagingException | IllegalStateException gone) {
      // Nothing is lost: mails leave INBOX only when they are done.
      return;
    }
  }
}
