package kanal.rights;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kanal.agency.AgencyProperties;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/// The record of processing that a controller of personal data keeps (catatan kegiatan pemrosesan),
/// as the settings say it is done here.
public final class ProcessingRecord {
  private final Environment settings;
  private final AgencyProperties agency;
  private final RightsProperties rights;
  private final RetentionProperties retention;

  public ProcessingRecord(
      Environment settings,
      AgencyProperties agency,
      RightsProperties rights,
      RetentionProperties retention) {
    this.settings = settings;
    this.agency = agency;
    this.rights = rights;
    this.retention = retention;
  }

  /// A heading with what stands under it.
  public record Section(String title, List<String> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /// The whole record, in the order it is read.
  public List<Section> sections() {
    return List.of(
        new Section("Pengendali data", controller()),
        new Section("Tujuan dan dasar pemrosesan", List.of(rights.purpose(), rights.basis())),
        new Section("Orang yang datanya diproses", PEOPLE),
        new Section("Jenis data", DATA),
        new Section("Saluran dan pemroses, termasuk yang di luar negeri", processors()),
        new Section("Penerima", recipients()),
        new Section("Masa simpan", keeping()),
        new Section("Pengamanan", measures()),
        new Section("Hak warga", wishes()));
  }

  private static final List<String> PEOPLE =
      List.of(
          "Warga yang melapor, dan orang yang mereka sebut dalam laporannya",
          "Petugas yang memakai meja petugas");

  private static final List<String> DATA =
      List.of(
          "Alamat saluran: nomor telepon, alamat surel, atau nomor akun Telegram",
          "Kata-kata, foto, rekaman, dan berkas yang dikirim; tempat dan waktu kejadian",
          "Data pribadi yang disebut warga sendiri, seperti NIK; tidak pernah diminta, dan ditutup"
              + " saat ditampilkan",
          "Laporan tentang kesehatan, kekerasan, dan korupsi: ditandai sensitif dan rahasia",
          "Nama, peran, dan catatan tindakan petugas");

  private List<String> controller() {
    var officer =
        rights.protectionOfficer().isBlank()
            ? "Pejabat pelindungan data pribadi: belum diisi (kanal.rights.protection-officer)"
            : "Pejabat pelindungan data pribadi: " + rights.protectionOfficer();
    return List.of(agency.name(), officer);
  }

  private List<String> processors() {
    var lines = new ArrayList<String>();
    if (set("kanal.telegram.token")) {
      lines.add("Telegram (Telegram FZ-LLC): pesan melewati peladen di luar negeri");
    }
    if (set("kanal.sms.twilio.account-sid")) {
      lines.add("SMS dan WhatsApp lewat Twilio Inc.: pesan melewati Amerika Serikat");
    }
    if (set("kanal.sms.gateway.send-url")) {
      lines.add("SMS lewat gerbang yang ditunjuk instansi");
    }
    if (set("kanal.email.address")) {
      lines.add("Surel lewat peladen surel instansi; jalannya tergantung penyedia pengirim");
    }
    if (lines.isEmpty()) {
      lines.add("Belum ada saluran yang tersambung; hanya simulator dan catatan petugas");
    }
    lines.add("Pengelompokan topik dan pengenalan tempat: di mesin sendiri, tanpa pihak luar");
    return lines;
  }

  private List<String> recipients() {
    var core =
        set("kanal.open311.endpoint")
            ? "Sistem penanganan instansi lewat Open311 (kanal.open311.endpoint)"
            : "Petugas unit yang berwenang, lewat meja petugas";
    return List.of(
        core,
        "Sistem lain yang diberi kunci API: tanpa laporan anonim, rahasia, sensitif, dan yang"
            + " dibatasi",
        "Webhook: hanya nomor, status, topik, unit, dan batas waktu");
  }

  private List<String> keeping() {
    if (!retention.enabled()) {
      return List.of("Penghapusan otomatis dimatikan (kanal.retention.enabled=false)");
    }
    return List.of(
        "Isi pengaduan: " + days(retention.complaint()) + " setelah selesai",
        "Isi aspirasi: " + days(retention.aspiration()) + " setelah selesai",
        "Isi permintaan informasi: " + days(retention.information()) + " setelah selesai",
        "Laporan yang diarsipkan atau ditarik: " + days(retention.withdrawn()),
        "Percakapan di penerimaan: "
            + days(retention.conversations())
            + " setelah kata terakhir, selama tidak ada laporannya yang masih dikerjakan; rancangan"
            + " laporan: "
            + duration("kanal.rules.draft-life").toHours()
            + " jam",
        "Berkas yang tidak lagi disebut laporan atau percakapan: " + days(retention.files()),
        "Catatan antarpetugas: " + days(retention.notes()) + " setelah laporan selesai",
        "Catatan siapa berbuat dan melihat apa: " + days(retention.audit()),
        "Kiriman yang gagal: " + days(retention.deadLetters()),
        "Kiriman yang tidak terbaca: " + days(retention.quarantine()),
        "Angka statistik tanpa isi: tidak dihapus");
  }

  private static List<String> measures() {
    return List.of(
        "Identitas pelapor anonim tidak pernah sampai ke meja petugas; waktunya dicatat per jam",
        "Foto dan rekaman dibersihkan dari keterangan tempat dan perangkat saat diterima",
        "Petugas hanya melihat laporan unitnya; data pribadi ditutup sampai alasannya ditulis",
        "Setiap tindakan dan setiap kali melihat dicatat",
        "Kata sandi disimpan sebagai hash; langkah kedua dengan kode tersedia");
  }

  private List<String> wishes() {
    return List.of(
        "Melihat, membetulkan, menghapus, dan membatasi: paling lambat "
            + duration("kanal.rules.data-wishes").toHours()
            + " jam",
        "Warga menulis DATA SAYA atau HAPUS DATA di salurannya, atau datang ke instansi",
        "Dikerjakan admin pada halaman Hak warga; setiap langkah dicatat");
  }

  /// Both are three days when nothing is set.
  private Duration duration(String setting) {
    return DurationStyle.detectAndParse(settings.getProperty(setting, "72h"));
  }

  private boolean set(String name) {
    return !settings.getProperty(name, "").isBlank();
  }

  private static String days(Duration time) {
    long days = time.toDays();
    return days % 365 == 0 ? days / 365 + " tahun" : days + " hari";
  }
}
