package kanal.desk.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Plays an OpenID provider on loopback: discovery, keys, and codes for ID tokens, as strictly as
/// the standards ask.
final class PlayedProvider implements AutoCloseable {
  static final String CLIENT = "kanal";
  static final String SECRET = "rahasia-klien";

  private record Login(Map<String, String> request, Map<String, Object> claims) {}

  private final RSAKey key = key("one");
  private final RSAKey otherKey = key("one");
  private final HttpServer server;
  private final Map<String, Login> logins = new ConcurrentHashMap<>();
  private final AtomicInteger codes = new AtomicInteger();
  private volatile UnaryOperator<JWTClaimsSet.Builder> twist = UnaryOperator.identity();
  private volatile boolean forged;

  PlayedProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", it -> answer(it, 200, discovery()));
    server.createContext("/keys", it -> answer(it, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// From now on ID tokens are as they should not be.
  void twist(UnaryOperator<JWTClaimsSet.Builder> howTokens) {
    twist = howTokens;
  }

  void forge(boolean withAnotherKey) {
    forged = withAnotherKey;
  }

  /// Somebody signs in at the address to which the desk led them.
  ///
  /// @return the query with which they come back
  String signIn(String address, Map<String, Object> claims) {
    if (!address.startsWith(issuer() + "/authorize?")) {
      throw new AssertionError("not our page: " + address);
    }
    var request = query(URI.create(address).getRawQuery());
    if (!CLIENT.equals(request.get("client_id"))
        || !"S256".equals(request.get("code_challenge_method"))
        || !request.getOrDefault("scope", "").contains("openid")) {
      throw new AssertionError("not a request of ours: " + request.keySet());
    }
    var code = "code-" + codes.incrementAndGet();
    logins.put(code, new Login(request, claims));
    return "?code="
        + code
        + "&state="
        + URLEncoder.encode(request.getOrDefault("state", ""), StandardCharsets.UTF_8);
  }

  private String discovery() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
     "jwks_uri":"%1$s/keys","response_types_supported":["code"],
     "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(issuer());
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var basic =
        Base64.getEncoder()
            .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    var login = logins.remove(form.getOrDefault("code", ""));
    if (login == null
        || !("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || !challenge(form.getOrDefault("code_verifier", ""))
            .equals(login.request().get("code_challenge"))
        || !form.getOrDefault("redirect_uri", "").equals(login.request().get("redirect_uri"))) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    answer(
        exchange,
        200,
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
            + idToken(login)
            + "\"}");
  }

  private String idToken(Login login) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("4711")
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .claim("nonce", login.request().get("nonce"));
    login.claims().forEach(claims::claim);
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            twist.apply(claims).build());
    try {
      token.sign(new RSASSASigner(forged ? otherKey : key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  private static String challenge(String verifier) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> query(String query) {
    return new HashMap<>(
        Arrays.stream(query.split("&", -1))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
