package kanal.desk.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/// Keeps webhooks out of the agency's own network: looks at the addresses a name stands for at the
/// moment of the call, so that a name cannot change its mind in between.
final class AddressGuard implements Dns {
  private final boolean allowPrivate;

  /// @param allowPrivate whether addresses inside the network are wanted after all
  AddressGuard(boolean allowPrivate) {
    this.allowPrivate = allowPrivate;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    var found = Dns.SYSTEM.lookup(host);
    var allowed = found.stream().filter(this::allows).toList();
    if (allowed.isEmpty()) {
      throw new NotAllowed();
    }
    return allowed;
  }

  /// Looks at an address that is written as numbers: the client never asks for its name.
  ///
  /// @throws NotAllowed when it is one of ours
  void check(HttpUrl url) throws NotAllowed {
    try {
      var host = url.host();
      if (isLiteral(host) && !allows(InetAddress.ofLiteral(host))) {
        throw new NotAllowed();
      }
    } catch (IllegalArgumentException _) {
      throw new NotAllowed();
    }
  }

  private static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0 || host.matches("[\\d.]+");
  }

  /// The address is not one on the internet.
  static final class NotAllowed extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotAllowed() {
      super("address not allowed");
    }
  }

  boolean allows(InetAddress address) {
    return allowPrivate || isPublic(address);
  }

  private static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicNetwork(six.getAddress());
      default -> false;
    };
  }

  /// What RFC 6890 sets aside and the JDK has no name for.
  private static boolean isPublic(byte[] four) {
    int first = Byte.toUnsignedInt(four[0]);
    int second = Byte.toUnsignedInt(four[1]);
    int third = Byte.toUnsignedInt(four[2]);
    boolean carrier = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && third == 0;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    return first != 0 && first < 240 && !carrier && !protocol && !benchmark;
  }

  /// Only global unicast, and none that carries an IPv4 address of its own (6to4, Teredo, NAT64).
  private static boolean isPublicNetwork(byte[] six) {
    int first = Byte.toUnsignedInt(six[0]) << Byte.SIZE | Byte.toUnsignedInt(six[1]);
    int second = Byte.toUnsignedInt(six[2]) << Byte.SIZE | Byte.toUnsignedInt(six[3]);
    boolean global = first >= 0x2000 && first < 0x4000;
    return global && first != 0x2002 && !(first == 0x2001 && second == 0);
  }
}
