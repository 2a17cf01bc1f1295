package dev.denpyo.signing.asic;

import dev.denpyo.signing.SignatureFile;
import dev.denpyo.signing.cms.SignedCms;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every certificate that the seals of a container bring along. */
final class AsicCertificates {
  private AsicCertificates() {}

  static List<X509Certificate> in(byte[] container) {
    var found = new ArrayList<X509Certificate>();
    try {
      var read = Container.read(container, ContainerLimits.STANDARD);
      for (var name : read.items().keySet()) {
        var content = read.item(name).bytes();
        switch (Role.of(name)) {
          case XADES ->
            SignatureFile.read(content, Map.copyOf(read.items()))
                .forEach(e -> found.addAll(e.evidence().material().certificates()));
          case CADES, TIMESTAMP ->
            SignedCms.read(content).ifPresent(cms -> found.addAll(cms.certificates()));
          default -> {}
        }
      }
    } catch (AsicFault unreadable) {
      // then nothing can pass either
    }
    return found;
  }
}
