package kanal.desk.secret;

/// The kinds of secrets in the desk's database of which a hash would not do.
///
/// Each is bound to its owner: copied into another officer's row, or beside another address, it
/// does not open.
public enum Secret {
  /// What an officer's authenticator app has, too.
  SECOND_STEP("officer", "name", "totp_secret"),
  /// What signs the messages to an address.
  WEBHOOK("webhook", "url", "secret");

  private final String table;
  private final String owner;
  private final String column;

  Secret(String table, String owner, String column) {
    this.table = table;
    this.owner = owner;
    this.column = column;
  }

  /// The record it is sealed for.
  String record(String whose) {
    return table + " " + whose;
  }

  String column() {
    return column;
  }

  String all() {
    return "select %2$s as owner, %3$s as stored from %1$s where %3$s <> ''"
        .formatted(table, owner, column);
  }

  /// Takes what is to stand there, whose it is, and what stood there.
  String exchange() {
    return "update %1$s set %3$s = ? where %2$s = ? and %3$s = ?".formatted(table, owner, column);
  }
}
