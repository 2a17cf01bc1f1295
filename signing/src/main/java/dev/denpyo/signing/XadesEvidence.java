package dev.denpyo.signing;

import dev.denpyo.evidence.Caveat;
import dev.denpyo.evidence.SealForm;
import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.trust.AlgorithmUse;
import dev.denpyo.signing.trust.Fault.Stage;
import dev.denpyo.signing.trust.SignatureEvidence;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.w3c.dom.Element;

/**
 * Reads one XML signature into evidence, by the steps of ETSI EN 319 102-1 that need the document.
 * Stops at the first fault; what was read until then stays.
 */
final class XadesEvidence {
  private final Element signature;
  private final Survey survey;
  private final Map<String, FileContent> contents;
  private final Optional<SignaturePolicy> policy;
  private final SignatureEvidence.Builder evidence = SignatureEvidence.builder(SealForm.XADES);
  private Stage stage = Stage.FORMAT;
  private Set<String> files = Set.of();

  private XadesEvidence(
      Element signature,
      Survey survey,
      Map<String, FileContent> contents,
      Optional<SignaturePolicy> policy) {
    this.signature = signature;
    this.survey = survey;
    this.contents = contents;
    this.policy = policy;
  }

  /** Evidence of {@code signature}, which must name {@code policy} if there is one. */
  static SignatureEvidence of(
      Element signature,
      Survey survey,
      Map<String, FileContent> contents,
      Optional<SignaturePolicy> policy) {
    return new XadesEvidence(signature, survey, contents, policy).read();
  }

  /** The same with the names of the files that it covers; none when it does not hold. */
  static SignatureFile.Entry withFiles(
      Element signature, Survey survey, Map<String, FileContent> contents) {
    var reader = new XadesEvidence(signature, survey, contents, Optional.empty());
    var read = reader.read();
    return new SignatureFile.Entry(read, read.fault().isEmpty() ? reader.files : Set.of());
  }

  private SignatureEvidence read() {
    try {
      steps();
    } catch (SealFault fault) {
      evidence.fault(fault.at(stage));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      // The JDK's signature code answers some malformed structures with unchecked exceptions.
      evidence.fault(SealFault.format("The signature cannot be processed.").at(Stage.FORMAT));
    }
    return evidence.build();
  }

  private void steps() throws SealFault {
    var shape = SealShape.of(signature);
    var data = new SealedData(shape, survey, contents);
    data.requireOwnProperties();
    Algorithms.requireKeyPair(shape.signatureMethod());
    requireCountersigned(shape);

    stage = Stage.IDENTIFICATION;
    var properties = properties(shape);
    properties.flatMap(SealProperties::signingTime).ifPresent(evidence::claimedTime);
    var embedded = SignerCertificate.embedded(signature);
    evidence.material(ValidationMaterial.certificates(embedded));
    var signer = SignerCertificate.bound(properties, embedded);
    evidence.signer(signer);
    evidence.uses(AlgorithmUse.digest(
        SignerCertificate.bindingDigest(properties), "the binding of the certificate"));

    policy.flatMap(p -> p.fault(properties)).ifPresent(evidence::fault);

    stage = Stage.CRYPTOGRAPHY;
    data.requireTargets();
    uses(shape, signer);
    var keep = XadesExtras.needsReferences(shape.signedProperties());
    var references = SealMath.verify(shape, data, signer.getPublicKey(), keep);

    stage = Stage.ACCEPTANCE;
    evidence.scope(scope(data));
    files = data.files();
    if (survey.hasComments()) {
      evidence.caveat(Caveat.COMMENTS_NOT_SIGNED);
    }
    if (survey.root() != signature && data.hasUnsignedObject()) {
      evidence.caveat(Caveat.ADDED_EVIDENCE_NOT_CHECKED);
    }
    var level = properties.orElseThrow().level(data.describedReferences());
    new XadesExtras(shape, references).into(evidence, level);
  }

  /** A counter-signature is over the value of the signature that holds it, and over no other. */
  private void requireCountersigned(SealShape shape) throws SealFault {
    if (!isCounterSignature()) {
      return;
    }
    var value = holder()
        .flatMap(outer -> Dom.children(outer, Ns.DS, "SignatureValue").stream().findFirst())
        .flatMap(v -> Dom.attribute(v, "Id"));
    var own =
        value.filter(id -> shape.references().stream().anyMatch(r -> r.uri().equals("#" + id)));
    if (own.isEmpty()) {
      throw SealFault.broken(
          SubIndication.HASH_FAILURE,
          "The counter-signature is not over the signature that holds it.",
          "Ask the sender for the document as it was sealed.");
    }
  }

  private boolean isCounterSignature() {
    return signature.getParentNode() instanceof Element parent
        && Dom.is(parent, Ns.XADES, "CounterSignature");
  }

  /** The signature that this one is inside of. */
  private Optional<Element> holder() {
    for (var node = signature.getParentNode(); node != null; node = node.getParentNode()) {
      if (node instanceof Element element && Dom.is(element, Ns.DS, "Signature")) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** A counter-signature reaches as far as the signature under it, if that one holds. */
  private SealScope scope(SealedData data) {
    if (!isCounterSignature()) {
      return data.scope();
    }
    var below = new XadesEvidence(holder().orElseThrow(), survey, contents, Optional.empty());
    if (below.isCounterSignature()) {
      return data.scope(); // one storey is enough; towers cost more than they tell
    }
    var read = below.read();
    return read.fault().isEmpty() ? read.scope() : data.scope();
  }

  private void uses(SealShape shape, X509Certificate signer) throws SealFault {
    for (var reference : shape.references()) {
      var digest = Algorithms.digestName(reference.digestMethod());
      evidence.uses(AlgorithmUse.digest(digest, "reference '" + reference.uri() + "'"));
    }
    List<AlgorithmUse> ofKey = Algorithms.uses(shape.signatureMethod(), signer.getPublicKey());
    ofKey.forEach(evidence::uses);
  }

  private static Optional<SealProperties> properties(SealShape shape) throws SealFault {
    return shape.signedProperties().isEmpty()
        ? Optional.empty()
        : Optional.of(SealProperties.of(shape.signedProperties().get()));
  }
}
