package kanal.desk.webhook;

import java.net.InetAddress;
import okhttp3.HttpUrl;

/// Whether an address can be a webhook's.
final class Target {
  private static final int LONGEST = 2000;

  private Target() {}

  /// What an admin reads when it cannot.
  sealed interface Checked {
    record Fine(String url) implements Checked {}

    record Not(String why) implements Checked {}
  }

  static Checked check(String typed, AddressGuard guard) {
    var url = typed.length() > LONGEST ? null : HttpUrl.parse(typed.strip());
    if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
      return new Checked.Not("Alamat belum benar. Contohnya https://contoh.go.id/kabar");
    }
    if (!url.isHttps() && !isLoopback(url.host())) {
      return new Checked.Not("Alamat harus diawali https:// agar isinya tidak terbaca di jalan.");
    }
    try {
      guard.check(url);
    } catch (AddressGuard.NotAllowed _) {
      return new Checked.Not(
          "Alamat di dalam jaringan sendiri tidak diizinkan. Pengelola sistem dapat membukanya"
              + " dengan kanal.desk.webhooks.allow-private.");
    }
    return new Checked.Fine(url.toString());
  }

  private static boolean isLoopback(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
