package kanal.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.MoreSignIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Where officers sign in, and where a form that was open too long ends.
@ConditionalOnBuiltInDesk
@Controller
public final class SignInController {
  private final MoreSignIn more;
  private final FirstPassword first;

  public SignInController(MoreSignIn more, FirstPassword first) {
    this.more = more;
    this.first = first;
  }

  @GetMapping("/desk/signin")
  String signIn(@RequestParam(defaultValue = "") String why, Model model) {
    model.addAttribute(
        "problem",
        switch (why) {
          case "wrong" -> "Nama atau sandi salah. Silakan coba lagi.";
          case "ended" -> "Sesi Anda sudah berakhir. Silakan masuk lagi.";
          case "stranger" ->
              "Akun instansi Anda dikenal, tetapi Anda belum terdaftar sebagai petugas di sini."
                  + " Mintalah admin menambahkan Anda.";
          case "provider" ->
              "Masuk dengan akun instansi tidak berhasil. Silakan coba lagi sebentar lagi, atau"
                  + " pakai nama dan sandi.";
          case "wait" -> "Terlalu banyak percobaan. Mohon tunggu satu menit, lalu coba lagi.";
          default -> "";
        });
    model.addAttribute("notice", why.equals("out") ? "Anda sudah keluar. Sampai jumpa." : "");
    model.addAttribute("more", more);
    model.addAttribute("firstStart", first.password().isPresent());
    return "desk/signin";
  }

  @RequestMapping("/desk/denied")
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String denied(HttpServletRequest request, Model model) {
    model.addAttribute("signedIn", request.getUserPrincipal() != null);
    model.addAttribute(
        "stale", request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException);
    return "desk/denied";
  }
}
