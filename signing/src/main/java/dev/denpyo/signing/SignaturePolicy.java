package dev.denpyo.signing;

import static dev.denpyo.evidence.SubIndication.POLICY_PROCESSING_ERROR;
import static dev.denpyo.evidence.SubIndication.SIG_CONSTRAINTS_FAILURE;
import static java.util.Objects.requireNonNull;

import dev.denpyo.signing.trust.Fault;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A signature policy that seals must name (ETSI EN 319 132-1, clause 5.2.9), as tax authorities ask
 * for it.
 *
 * @param identifier the policy's, a URI or {@code urn:oid:}
 * @param digestMethod XML name of the digest, for example {@code
 *     http://www.w3.org/2001/04/xmlenc#sha256}
 * @param digest of the policy document, Base64
 */
public record SignaturePolicy(String identifier, String digestMethod, String digest) {
  /**
   * @throws IllegalArgumentException if {@code digest} is not Base64
   */
  public SignaturePolicy {
    requireNonNull(identifier, "identifier");
    requireNonNull(digestMethod, "digestMethod");
    Base64.getDecoder().decode(digest);
  }

  /** What is wrong with the policy that a seal names. */
  Optional<Fault> fault(Optional<SealProperties> properties) {
    var stated = properties.flatMap(SealProperties::policy);
    if (stated.isEmpty()) {
      return Optional.of(new Fault(
          Fault.Stage.ACCEPTANCE,
          false,
          SIG_CONSTRAINTS_FAILURE,
          "The seal does not name the policy " + identifier + ".",
          "Ask for a seal made under that policy."));
    }
    return isNamedBy(stated.get())
        ? Optional.empty()
        : Optional.of(new Fault(
            Fault.Stage.CONTEXT,
            false,
            POLICY_PROCESSING_ERROR,
            "The seal names another policy than " + identifier + ", or another edition of it.",
            "Ask for a seal made under that policy."));
  }

  private boolean isNamedBy(Element stated) {
    return text(stated, Ns.XADES, "SigPolicyId", Ns.XADES, "Identifier")
            .filter(identifier::equals)
            .isPresent()
        && Dom.children(stated, Ns.XADES, "SigPolicyHash").stream()
            .flatMap(hash -> Dom.children(hash, Ns.DS, "DigestMethod").stream())
            .anyMatch(
                m -> Dom.attribute(m, "Algorithm").filter(digestMethod::equals).isPresent())
        && text(stated, Ns.XADES, "SigPolicyHash", Ns.DS, "DigestValue")
            .filter(this::isDigest)
            .isPresent();
  }

  private boolean isDigest(String value) {
    try {
      var stated = Base64.getMimeDecoder().decode(value);
      return MessageDigest.isEqual(stated, Base64.getDecoder().decode(digest));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The text of the only grandchild so named. */
  private static Optional<String> text(
      Element of, String namespace, String child, String innerNamespace, String grandchild) {
    var found = Dom.children(of, namespace, child).stream()
        .flatMap(c -> Dom.children(c, innerNamespace, grandchild).stream())
        .map(Dom::text)
        .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
