package kanal.desk.page;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Stage;
import kanal.bot.message.Address;
import kanal.desk.casework.Verb;
import kanal.desk.ticket.Tray;

/// What officers read for our own words.
public final class DeskWords {
  /// A small sign beside a ticket.
  ///
  /// @param look name of the style: `news`, `alarm`, `care` or `plain`
  public record Badge(String text, String look) {}

  /// The channels that a list can be narrowed to.
  static final List<String> CHANNELS = List.of("telegram", "whatsapp", "sms", "email");

  private static final Map<Flag, Badge> FLAGS = new EnumMap<>(Flag.class);

  static {
    FLAGS.put(Flag.DANGER, new Badge("Bahaya", "alarm"));
    FLAGS.put(Flag.HELP_WANTED, new Badge("Minta petugas", "alarm"));
    FLAGS.put(Flag.SENSITIVE, new Badge("Sensitif", "care"));
    FLAGS.put(Flag.SECRET, new Badge("Rahasia", "care"));
    FLAGS.put(Flag.ANONYMOUS, new Badge("Anonim", "care"));
    FLAGS.put(Flag.PERSONAL_DATA, new Badge("Ada data pribadi", "care"));
    FLAGS.put(Flag.INCOMPLETE, new Badge("Belum lengkap", "plain"));
    FLAGS.put(Flag.PLACE_TO_CHECK, new Badge("Periksa tempat", "plain"));
    FLAGS.put(Flag.SEVERAL_MATTERS, new Badge("Mungkin dua hal", "plain"));
    FLAGS.put(Flag.TOPIC_CHOSEN, new Badge("Topik dipilih warga", "plain"));
    FLAGS.put(Flag.DATA_WANTED, new Badge("Minta datanya", "care"));
    FLAGS.put(Flag.ERASURE_WANTED, new Badge("Minta hapus data", "care"));
    FLAGS.put(Flag.MAYBE_NO_REPORT, new Badge("Mungkin bukan laporan", "plain"));
  }

  static final Locale INDONESIAN = Locale.of("id", "ID");

  private DeskWords() {}

  public static String stage(Stage stage) {
    return switch (stage) {
      case RECEIVED -> "Perlu diperiksa";
      case VERIFIED -> "Diverifikasi";
      case WAITING -> "Menunggu warga";
      case HANDED_OVER -> "Bukan wewenang";
      case DONE -> "Selesai";
      case ARCHIVED -> "Diarsipkan";
      case WITHDRAWN -> "Ditarik warga";
    };
  }

  /// How a stage came about, in the ticket's story.
  static String event(Stage stage) {
    return switch (stage) {
      case RECEIVED -> "Dibuka lagi: menurut warga belum beres";
      case VERIFIED -> "Diverifikasi";
      case WAITING -> "Ditunda";
      case HANDED_OVER -> "Dinyatakan bukan wewenang";
      case DONE -> "Diselesaikan";
      case ARCHIVED -> "Diarsipkan";
      case WITHDRAWN -> "Ditarik oleh warga";
    };
  }

  /// The style of a stage.
  public static String look(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The most urgent first.
  public static List<Badge> badges(boolean citizenWrote, Set<Flag> flags) {
    var badges = new ArrayList<Badge>();
    if (citizenWrote) {
      badges.add(new Badge("Kabar baru dari warga", "news"));
    }
    FLAGS.entrySet().stream()
        .filter(entry -> flags.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparingInt(DeskWords::weight))
        .forEach(badges::add);
    return badges;
  }

  private static int weight(Badge badge) {
    return switch (badge.look()) {
      case "alarm" -> 0;
      case "care" -> 1;
      default -> 2;
    };
  }

  /// What a tray is called.
  static String tray(Tray tray) {
    return switch (tray) {
      case TO_CHECK -> "Perlu dicek";
      case READY -> "Siap diteruskan";
      case WAITING -> "Menunggu warga";
      case DUE_SOON -> "Mendekati batas";
      case SIMILAR -> "Mungkin sama";
      case ALL -> "Semua";
    };
  }

  /// `12`, or `1.000+` beyond the most.
  static String count(int count, int most) {
    return count > most
        ? NumberFormat.getInstance(Locale.of("id", "ID")).format(most) + "+"
        : String.valueOf(count);
  }

  /// What an officer did, behind their name.
  public static String deed(String deed) {
    return switch (deed) {
      case "SEEN" -> "membuka laporan ini";
      case "TOPIC" -> "mengubah topik";
      case "DESCRIBE" -> "mengubah judul atau klasifikasi";
      case "PLACE" -> "memastikan tempat";
      case "DATE" -> "mengubah tanggal kejadian";
      case "NOTE" -> "menulis catatan";
      case "UNDO" -> "mengurungkan";
      case "REPLY" -> "membalas warga";
      case "VERIFY" -> "memverifikasi";
      case "POSTPONE" -> "menunda dan bertanya kepada warga";
      case "HAND_OVER" -> "menyatakan bukan wewenang";
      case "ARCHIVE" -> "mengarsipkan";
      case "FINISH" -> "menyelesaikan";
      case "ANSWER" -> "memberi jawaban akhir";
      case "PASS_ON" -> "mengoper ke unit lain";
      case "SEND_BACK" -> "mengembalikan ke meja verifikasi";
      case "REVEAL" -> "membuka data pribadi";
      case "ERASE" -> "menghapus isi laporan";
      case "RESTRICT" -> "membatasi laporan";
      case "RELEASE" -> "mencabut pembatasan";
      case "PERSON_FOUND" -> "mencari data pelapor";
      case "PERSON_EXPORT" -> "mengunduh data pelapor";
      case "PERSON_ERASE" -> "menghapus data pelapor";
      case "PERSON_RESTRICT" -> "membatasi data pelapor";
      case "PERSON_RELEASE" -> "mencabut pembatasan data pelapor";
      default -> deed.toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  /// A decision as a thing, for what can be taken back.
  static String decision(String deed) {
    return switch (deed) {
      case "ANSWER" -> "Jawaban akhir";
      case "PASS_ON" -> "Pengoperan";
      case "SEND_BACK" -> "Pengembalian";
      case "REPLY" -> "Balasan";
      default -> Verb.valueOf(deed).label();
    };
  }

  /// What belongs to a deed: a verb by its label, anything else as it is.
  static String detail(String detail) {
    return Arrays.stream(Verb.values())
        .filter(verb -> verb.name().equals(detail))
        .map(Verb::label)
        .findFirst()
        .orElse(detail);
  }

  static String flag(Flag flag) {
    var badge = FLAGS.get(flag);
    return badge == null ? flag.name() : badge.text();
  }

  public static String channel(String name) {
    return switch (name) {
      case "telegram" -> "Telegram";
      case "sms" -> "SMS";
      case "whatsapp" -> "WhatsApp";
      case "email" -> "Surel";
      case "telepon" -> "Telepon";
      case "langsung" -> "Datang langsung";
      case "surat" -> "Surat";
      case "open311" -> "Sistem lain (Open311)";
      default -> name;
    };
  }

  /// Who reported, from an address as `scheme:value`.
  static String reporter(Optional<String> address, boolean anonymous) {
    if (anonymous) {
      return "Anonim: identitasnya tidak disimpan di sini";
    }
    if (address.isEmpty()) {
      return "Tidak disertakan";
    }
    var scheme = address.get().substring(0, Math.max(0, address.get().indexOf(':')));
    var value = address.get().substring(scheme.isEmpty() ? 0 : scheme.length() + 1);
    return switch (scheme) {
      case Address.TELEGRAM -> "Akun Telegram " + value;
      case Address.TEL -> value;
      case Address.WHATSAPP -> "WhatsApp " + value;
      default -> value;
    };
  }

  /// `87 %`, in one piece.
  public static String percent(double confidence) {
    return Math.round(confidence * 100) + "\u00a0%";
  }
}
