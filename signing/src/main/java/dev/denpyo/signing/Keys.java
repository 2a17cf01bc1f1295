package dev.denpyo.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads signing keys. Passwords are used and forgotten; clearing the array is up to the caller. */
public final class Keys {
  private Keys() {}

  /**
   * The only key in a PKCS#12 file (RFC 7292).
   *
   * @throws SigningException {@code SIGNING-KEY-FILE}, {@code SIGNING-KEY-PASSWORD}, {@code
   *     SIGNING-KEY-UNREADABLE}, {@code SIGNING-KEY-MISSING}, or {@code SIGNING-KEY-AMBIGUOUS} when
   *     there are several
   */
  public static SigningKey pkcs12(Path file, char[] password) {
    return load(read(file), password, null);
  }

  /** As above, the key named {@code alias} among several. */
  public static SigningKey pkcs12(Path file, char[] password, String alias) {
    return load(read(file), password, alias);
  }

  /** As above, from bytes already read. */
  public static SigningKey pkcs12(byte[] content, char[] password) {
    return load(content, password, null);
  }

  /** As above, the key named {@code alias} among several. */
  public static SigningKey pkcs12(byte[] content, char[] password, String alias) {
    return load(content, password, alias);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new SigningException(
          "SIGNING-KEY-FILE",
          "the key file " + file + " cannot be read.",
          "Check its name and permissions.",
          e);
    }
  }

  private static SigningKey load(byte[] content, char[] password, @Nullable String alias) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(content), password);
      var chosen = choose(keyAliases(store), alias);
      return SigningKey.of((PrivateKey) store.getKey(chosen, password), chainOf(store, chosen));
    } catch (UnrecoverableKeyException e) {
      throw wrongPassword(e);
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException ? wrongPassword(e) : unreadable(e);
    } catch (GeneralSecurityException e) {
      throw unreadable(e);
    }
  }

  private static List<String> keyAliases(KeyStore store) throws GeneralSecurityException {
    var keys = new ArrayList<String>();
    for (var alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias) && store.getCertificateChain(alias) != null) {
        keys.add(alias);
      }
    }
    return keys;
  }

  private static String choose(List<String> aliases, @Nullable String wanted) {
    // PKCS#12 aliases are compared without case, as the key store itself does.
    var candidates = aliases.stream()
        .filter(a -> wanted == null || a.equalsIgnoreCase(wanted))
        .toList();
    if (candidates.isEmpty()) {
      throw new SigningException(
          "SIGNING-KEY-MISSING",
          "the key file has no private key with a certificate"
              + (wanted == null ? "." : " named '" + wanted + "'; it has " + aliases + "."),
          "Export the key together with its certificate chain.");
    }
    if (candidates.size() > 1) {
      throw new SigningException(
          "SIGNING-KEY-AMBIGUOUS",
          "the key file has several keys: " + candidates + ".",
          "Say which alias to use.");
    }
    return candidates.get(0);
  }

  private static List<X509Certificate> chainOf(KeyStore store, String alias)
      throws GeneralSecurityException {
    var chain = new ArrayList<X509Certificate>();
    for (Certificate certificate : store.getCertificateChain(alias)) {
      chain.add((X509Certificate) certificate);
    }
    return chain;
  }

  private static SigningException wrongPassword(Exception cause) {
    return new SigningException(
        "SIGNING-KEY-PASSWORD",
        "the password does not open the key file.",
        "Check the password and where it is taken from.",
        cause);
  }

  private static SigningException unreadable(Exception cause) {
    return new SigningException(
        "SIGNING-KEY-UNREADABLE",
        "the key file is not a PKCS#12 key store.",
        "Export the key as PKCS#12 (.p12 or .pfx).",
        cause);
  }
}
