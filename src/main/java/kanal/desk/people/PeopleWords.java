package kanal.desk.people;

import java.util.List;
import java.util.Set;
import kanal.desk.officer.Role;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;

/// What officers read about people.
public final class PeopleWords {
  private final Units units;

  public PeopleWords(Units units) {
    this.units = units;
  }

  /// What a role may do, in a sentence.
  static String about(Role role) {
    return switch (role) {
      case OFFICER -> "Mengerjakan laporan unitnya.";
      case UNIT_LEAD -> "Mengerjakan laporan unitnya dan unit di bawahnya.";
      case ADMIN -> "Melihat semua, mengatur unit, aturan, dan petugas.";
      case AUDITOR -> "Melihat semua, tidak mengubah apa pun.";
    };
  }

  /// The names of these units.
  List<String> units(Set<String> codes) {
    return units.all().stream()
        .filter(unit -> codes.contains(unit.code()))
        .map(Unit::name)
        .toList();
  }

  static String problem(Result result) {
    return switch (result) {
      case Result.Done(), Result.PasswordGiven _ -> "";
      case Result.NameWrong() ->
          "Nama masuk memakai huruf kecil, angka, titik, atau @, paling sedikit dua huruf.";
      case Result.NameTaken() -> "Nama masuk itu sudah dipakai.";
      case Result.DisplayNameWrong() -> "Mohon isi nama lengkap, paling banyak 100 huruf.";
      case Result.UnknownUnit() -> "Unit itu tidak ada. Mohon pilih lagi.";
      case Result.LastAdmin() -> "Ini satu-satunya admin. Jadikan orang lain admin lebih dahulu.";
      case Result.Oneself() -> "Untuk akun Anda sendiri, pakai halaman Akun saya.";
      case Result.Unknown() -> "Petugas itu tidak ada.";
    };
  }
}
