package kanal.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Stands between a client and a server on loopback and spoils their connections.
public final class ChaosProxy implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final int target;
  private final ServerSocket listening;
  private final Set<Pair> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final AtomicInteger repliesToLose = new AtomicInteger();
  private final AtomicInteger commandsToBreak = new AtomicInteger();
  private final AtomicInteger spoiled = new AtomicInteger();
  private boolean stalled;
  private volatile boolean deaf;
  private volatile boolean refusing;

  private record Pair(Socket client, Socket server) {}

  private ChaosProxy(int target, ServerSocket listening) {
    this.target = target;
    this.listening = listening;
  }

  /// Starts on a free port.
  ///
  /// @param target the server's port
  public static ChaosProxy before(int target) {
    try {
      var proxy = new ChaosProxy(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().name("chaos").start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listening.getLocalPort();
  }

  /// How often a reply was lost or a command broken off.
  public int spoiled() {
    return spoiled.get();
  }

  /// Closes every connection; new ones are welcome.
  public void cut() {
    open.forEach(pair -> reset(pair));
  }

  /// Closes every connection, and every new one at once, until `heal`.
  public void refuse() {
    refusing = true;
    cut();
  }

  /// Keeps everything back, both ways, until `heal`; nothing gets lost.
  public void stall() {
    locked(() -> stalled = true);
  }

  /// Swallows everything, both ways, while connections stay open: what a router does that forgot
  /// them. `heal` closes them.
  public void halfOpen() {
    deaf = true;
  }

  /// The next replies, one for each of so many connections' turns, are lost with their connection:
  /// the server did what it was asked.
  public void loseReplies(int count) {
    repliesToLose.addAndGet(count);
  }

  /// The next commands arrive half, then their connection is reset.
  public void breakCommands(int count) {
    commandsToBreak.addAndGet(count);
  }

  /// All is well again.
  public void heal() {
    repliesToLose.set(0);
    commandsToBreak.set(0);
    refusing = false;
    if (deaf) {
      deaf = false;
      cut();
    }
    locked(() -> stalled = false);
  }

  @Override
  public void close() {
    close(listening);
    heal();
    cut();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        if (refusing) {
          client.close();
        } else {
          Thread.ofVirtual().name("chaos").start(() -> join(client));
        }
      } catch (IOException _) {
        // Closed, or one client gave up while it was greeted; the others are still welcome.
      }
    }
  }

  private void join(Socket client) {
    try {
      var server = new Socket(InetAddress.getLoopbackAddress(), target);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      var pair = new Pair(client, server);
      open.add(pair);
      Thread.ofVirtual().name("chaos").start(() -> pump(pair, true));
      pump(pair, false);
    } catch (IOException _) {
      // The server is not there: the client sees its connection closed.
      close(client);
    }
  }

  private void pump(Pair pair, boolean towardsServer) {
    try {
      InputStream in = (towardsServer ? pair.client() : pair.server()).getInputStream();
      OutputStream out = (towardsServer ? pair.server() : pair.client()).getOutputStream();
      var buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        awaitFlow();
        if (deaf) {
          continue;
        }
        var fault = towardsServer ? commandsToBreak : repliesToLose;
        if (fault.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          out.write(buffer, 0, towardsServer ? read / 2 : 0);
          out.flush();
          spoiled.incrementAndGet();
          break;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException _) {
      // One side is gone, and the other is told below.
      open.remove(pair);
    } finally {
      reset(pair);
    }
  }

  private void awaitFlow() {
    locked(() -> {
      while (stalled) {
        changed.awaitUninterruptibly();
      }
    });
  }

  private void reset(Pair pair) {
    open.remove(pair);
    close(pair.client());
    close(pair.server());
  }

  private static void close(AutoCloseable some) {
    try {
      if (some instanceof Socket socket && !socket.isClosed()) {
        // With nothing to linger for, the other side gets a reset instead of a goodbye.
        socket.setSoLinger(true, 0);
      }
      some.close();
    } catch (Exception _) {
      // It was closed already, which is what is wanted.
    }
  }

  private void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
