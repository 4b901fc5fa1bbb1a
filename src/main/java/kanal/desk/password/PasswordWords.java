package kanal.desk.password;

/// What officers read about passwords.
public final class PasswordWords {
  /// Beside the field.
  public static final String HINT =
      "Paling sedikit "
          + PasswordRules.SHORTEST
          + " huruf. Beberapa kata yang hanya Anda tahu lebih baik daripada satu kata yang rumit.";

  private PasswordWords() {}

  public static String of(PasswordRules.Fault fault) {
    return switch (fault) {
      case TOO_SHORT ->
          "Terlalu pendek. Pakai paling sedikit " + PasswordRules.SHORTEST + " huruf.";
      case TOO_LONG -> "Terlalu panjang. Pakai paling banyak 72 huruf.";
      case NAME -> "Terlalu mirip nama Anda. Pilih yang lain.";
      case COMMON -> "Terlalu mudah ditebak orang. Pilih yang lain.";
    };
  }
}
