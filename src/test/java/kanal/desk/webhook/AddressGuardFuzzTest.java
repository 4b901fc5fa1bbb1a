package kanal.desk.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kanal.channels.testing.hostile.FuzzContract;
import okhttp3.HttpUrl;

/// Any text is an address somebody wants called: what the client would take for a number of our own
/// network is refused, in whatever form it is written.
class AddressGuardFuzzTest extends FuzzContract {
  private static final List<Network> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "168.63.129.16/32",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(Network::of)
          .toList();

  private final AddressGuard guard = new AddressGuard(false);

  @Override
  public void take(byte[] input) {
    numbers(input);
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

  /// Whatever four or sixteen bytes a name stands for.
  private void numbers(byte[] input) {
    for (int length : new int[] {4, 16}) {
      if (input.length >= length) {
        var address = address(Arrays.copyOf(input, length));
        assertThat(guard.allows(address)).as(address.toString()).isNotEqualTo(isOurs(address));
      }
    }
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The networks that IANA's registries of special addresses list, written down as they stand
  /// there: not the rules of the code under test.
  private static boolean isOurs(InetAddress address) {
    return SPECIAL.stream().anyMatch(network -> network.holds(address.getAddress()))
        || (address.getAddress().length == 16 && (address.getAddress()[0] & 0xE0) != 0x20);
  }

  /// @param prefix of how many bits
  @SuppressWarnings("ArrayRecordComponent")
  private record Network(byte[] address, int prefix) {
    static Network of(String written) {
      int slash = written.indexOf('/');
      var address = InetAddress.ofLiteral(written.substring(0, slash)).getAddress();
      return new Network(address, Integer.parseInt(written.substring(slash + 1)));
    }

    boolean holds(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      var differing = new BigInteger(1, address).xor(new BigInteger(1, other));
      return differing.bitLength() <= address.length * Byte.SIZE - prefix;
    }
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
