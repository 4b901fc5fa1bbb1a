package kanal.desk.escalation;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Work of which one replica at a time takes care. A replica that dies loses it after two minutes;
/// the database's clock counts, so that replicas need not agree on the time.
public final class DeskLease {
  private final JdbcClient jdbc;
  private final String name;
  private final String holder;

  /// @param name of the work; there is a row of this name
  /// @param holder of this replica, like no other's
  public DeskLease(JdbcClient jdbc, String name, String holder) {
    this.jdbc = jdbc;
    this.name = name;
    this.holder = holder;
  }

  /// Takes it or keeps it; false while another replica has it.
  public boolean mine() {
    return jdbc.sql(
                """
                update desk_lease set holder = :holder,
                  ends_at = current_timestamp + interval '120' second
                where name = :name and (holder = :holder or ends_at <= current_timestamp)
                """)
            .param("holder", holder)
            .param("name", name)
            .update()
        > 0;
  }

  /// Lets another replica have it at once.
  public void release() {
    jdbc.sql("update desk_lease set ends_at = current_timestamp where name = ? and holder = ?")
        .params(name, holder)
        .update();
  }
}
