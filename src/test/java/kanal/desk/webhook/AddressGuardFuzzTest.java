package kanal.desk.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kanal.channels.testing.hostile.FuzzContract;
import okhttp3.HttpUrl;

/// Any text is an address somebody wants called: what the client would take for a number of our own
/// network is refused, in whatever form it is written.
class AddressGuardFuzzTest extends FuzzContract {
  private final AddressGuard guard = new AddressGuard(false);

  @Override
  public void take(byte[] input) {
    var url = HttpUrl.parse(new String(input, StandardCharsets.UTF_8).strip());
    if (url == null) {
      return;
    }
    try {
      guard.check(url);
    } catch (AddressGuard.NotAllowed refused) {
      return;
    }
    var host = url.host();
    if (host.contains(":") || host.matches("[0-9.]+")) {
      assertThat(isOurs(InetAddress.ofLiteral(host))).as(host).isFalse();
    }
  }

  private static boolean isOurs(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress();
  }

  @Override
  protected List<String> known() {
    return List.of(
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[fe80::1%25eth0]/",
        "http://10.0.0.1:80@example.com/",
        "http://example.com@10.0.0.1/",
        "http://１２７.０.０.１/",
        "http://169.254.169.254/latest/meta-data/",
        "https://example.com./",
        "http://8.8.8.8/");
  }
}
