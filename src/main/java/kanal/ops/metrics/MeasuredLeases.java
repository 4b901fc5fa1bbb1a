package kanal.ops.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kanal.bot.engine.Leases;

/// Shows which leases this replica holds: `kanal.lease.held`, 1 or 0. Over all replicas the sum of
/// one should be 1.
public final class MeasuredLeases implements Leases {
  private final Leases leases;
  private final MeterRegistry registry;
  private final Map<String, AtomicInteger> held = new ConcurrentHashMap<>();

  public MeasuredLeases(Leases leases, MeterRegistry registry) {
    this.leases = leases;
    this.registry = registry;
  }

  @Override
  public boolean hold(String name) {
    var ours = leases.hold(name);
    gauge(name).set(ours ? 1 : 0);
    return ours;
  }

  @Override
  public long fence(String name) {
    return leases.fence(name);
  }

  @Override
  public void release(String name) {
    gauge(name).set(0);
    leases.release(name);
  }

  private AtomicInteger gauge(String name) {
    return held.computeIfAbsent(name, this::registered);
  }

  private AtomicInteger registered(String name) {
    var value = new AtomicInteger();
    // Without the account, which is a number or an address.
    Gauge.builder("kanal.lease.held", value, AtomicInteger::get)
        .description("Whether this replica does what one replica does at a time")
        .tag("lease", name.replaceAll("/.*", ""))
        .register(registry);
    return value;
  }
}
