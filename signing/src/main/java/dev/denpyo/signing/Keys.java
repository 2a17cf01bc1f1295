package dev.denpyo.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.ProviderException;
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

  /**
   * The key named {@code alias} in a key store that is open already: one of the platform, or of a
   * provider that the JVM does not know.
   *
   * @throws SigningException {@code SIGNING-KEY-PASSWORD}, {@code SIGNING-KEY-UNREADABLE}, {@code
   *     SIGNING-KEY-MISSING}
   */
  public static SigningKey keyStore(KeyStore store, char[] password, String alias) {
    try {
      return load(store, password, alias);
    } catch (UnrecoverableKeyException e) {
      throw wrongPassword(e);
    } catch (GeneralSecurityException e) {
      throw unreadable(e);
    }
  }

  /**
   * A key on a token: smart card, USB stick or hardware security module (PKCS#11). The key stays
   * there; what is to be signed goes to it. Nothing is registered in the JVM.
   *
   * @param library the driver, for example {@code /usr/lib/softhsm/libsofthsm2.so}
   * @param slotIndex which of the slots that the driver lists, counted from 0
   * @param pin of the token
   * @param alias label of the key on the token
   * @throws SigningException {@code SIGNING-TOKEN} if driver, slot or PIN do not work, {@code
   *     SIGNING-KEY-MISSING} if there is no such key with a certificate
   */
  public static SigningKey pkcs11(Path library, int slotIndex, char[] pin, String alias) {
    try {
      var provider = Pkcs11.provider(library, slotIndex);
      var store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      var chosen = choose(keyAliases(store), alias);
      return SigningKey.of(
          (PrivateKey) store.getKey(chosen, pin), provider, chainOf(store, chosen));
    } catch (GeneralSecurityException | IOException | ProviderException e) {
      throw new SigningException(
          "SIGNING-TOKEN",
          "the token behind " + library + " cannot be opened.",
          "Check the driver, that the token is there, and its PIN before it locks.",
          e);
    }
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
      return load(store, password, alias);
    } catch (UnrecoverableKeyException e) {
      throw wrongPassword(e);
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException ? wrongPassword(e) : unreadable(e);
    } catch (GeneralSecurityException e) {
      throw unreadable(e);
    }
  }

  private static SigningKey load(KeyStore store, char[] password, @Nullable String alias)
      throws GeneralSecurityException {
    var chosen = choose(keyAliases(store), alias);
    return SigningKey.of((PrivateKey) store.getKey(chosen, password), chainOf(store, chosen));
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
