package dev.denpyo.signing;

import java.nio.file.Path;
import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;

/** The JDK's bridge to PKCS#11 drivers, configured and handed out without registering it. */
final class Pkcs11 {
  private Pkcs11() {}

  /**
   * A provider for one slot.
   *
   * @throws ProviderException if the JDK has no bridge, or the driver does not start
   */
  static Provider provider(Path library, int slotIndex) {
    var bridge = Security.getProvider("SunPKCS11");
    if (bridge == null) {
      throw new ProviderException("this Java platform has no PKCS#11 bridge");
    }
    try {
      return bridge.configure(configuration(library, slotIndex));
    } catch (InvalidParameterException e) {
      throw new ProviderException("the driver does not start", e);
    }
  }

  /** Inline, as the leading dashes say; every name may be used once in a JVM, so it tells slots. */
  private static String configuration(Path library, int slotIndex) {
    var name = "denpyo" + Integer.toHexString(library.hashCode()) + "x" + slotIndex;
    return "--name=" + name + "\nlibrary=\"" + library + "\"\nslotListIndex=" + slotIndex
        + "\nshowInfo=false\n";
  }
}
