package kanal.desk.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import kanal.channels.web.PublicNetwork;
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
    return allowPrivate || PublicNetwork.contains(address);
  }
}
