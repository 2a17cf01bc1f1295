package dev.denpyo.signing;

import java.util.List;
import java.util.Optional;

/**
 * What the signer states beside time, certificate and kind of data (ETSI EN 319 132-1, clause 5.2).
 *
 * @param policy under which it signs
 * @param policyLocation where that can be read ({@code SPURI})
 * @param commitments what it commits to
 * @param roles that it claims to act in
 * @param oldCertificateProperty whether to write {@code SigningCertificate} of XAdES before 1.4,
 *     which some authorities still ask for
 */
record SealClaims(
    Optional<SignaturePolicy> policy,
    Optional<String> policyLocation,
    List<CommitmentType> commitments,
    List<String> roles,
    boolean oldCertificateProperty) {
  static final SealClaims NONE =
      new SealClaims(Optional.empty(), Optional.empty(), List.of(), List.of(), false);

  SealClaims {
    commitments = List.copyOf(commitments);
    roles = List.copyOf(roles);
  }

  SealClaims withRoles(List<String> claimed) {
    return new SealClaims(policy, policyLocation, commitments, claimed, oldCertificateProperty);
  }

  /** What follows the signing certificate, in the order of the schema. */
  String ofSignature() {
    return policy.map(this::policyText).orElse("") + rolesText();
  }

  /** What follows the formats of the signed data. */
  String ofData() {
    var text = new StringBuilder();
    for (var commitment : commitments) {
      text.append("<xades:CommitmentTypeIndication><xades:CommitmentTypeId><xades:Identifier>")
          .append(commitment.uri())
          .append("</xades:Identifier></xades:CommitmentTypeId><xades:AllSignedDataObjects/>")
          .append("</xades:CommitmentTypeIndication>");
    }
    return text.toString();
  }

  private String policyText(SignaturePolicy named) {
    var isOid = named.identifier().startsWith("urn:oid:");
    return "<xades:SignaturePolicyIdentifier><xades:SignaturePolicyId><xades:SigPolicyId>"
        + "<xades:Identifier" + (isOid ? " Qualifier=\"OIDAsURN\"" : "") + ">"
        + escaped(named.identifier()) + "</xades:Identifier></xades:SigPolicyId>"
        + "<xades:SigPolicyHash><ds:DigestMethod Algorithm=\"" + escaped(named.digestMethod())
        + "\"/><ds:DigestValue>" + named.digest() + "</ds:DigestValue></xades:SigPolicyHash>"
        + policyLocation.map(SealClaims::location).orElse("")
        + "</xades:SignaturePolicyId></xades:SignaturePolicyIdentifier>";
  }

  private static String location(String uri) {
    return "<xades:SigPolicyQualifiers><xades:SigPolicyQualifier><xades:SPURI>" + escaped(uri)
        + "</xades:SPURI></xades:SigPolicyQualifier></xades:SigPolicyQualifiers>";
  }

  private String rolesText() {
    if (roles.isEmpty()) {
      return "";
    }
    var name = oldCertificateProperty ? "xades:SignerRole" : "xades:SignerRoleV2";
    var text = new StringBuilder("<" + name + "><xades:ClaimedRoles>");
    for (var role : roles) {
      text.append("<xades:ClaimedRole>").append(escaped(role)).append("</xades:ClaimedRole>");
    }
    return text + "</xades:ClaimedRoles></" + name + ">";
  }

  /** As text or as the value of an attribute. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
