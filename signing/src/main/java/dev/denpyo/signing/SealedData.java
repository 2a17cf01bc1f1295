package dev.denpyo.signing;

import static dev.denpyo.evidence.SubIndication.SIGNED_DATA_NOT_FOUND;

import dev.denpyo.evidence.SealScope;
import dev.denpyo.evidence.SealScope.Coverage;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;

/**
 * What the references of one signature point to. An Id means the element that is expected to bear
 * it and no other, which is what signature wrapping relies on being otherwise.
 */
final class SealedData {
  private static final int MAX_PER_FILE = 4;

  private final SealShape shape;
  private final Survey survey;
  private final Map<String, FileContent> supplied;

  SealedData(SealShape shape, Survey survey, Map<String, FileContent> supplied) {
    this.shape = shape;
    this.survey = survey;
    this.supplied = supplied;
  }

  /** References to anything but the signed properties. */
  List<SealShape.Ref> dataReferences() {
    return shape.references().stream().filter(r -> !isPropertiesReference(r)).toList();
  }

  /** Without those to the certificate and to a signature, which need no format. */
  List<SealShape.Ref> describedReferences() {
    var keyInfo = Dom.children(shape.element(), Ns.DS, "KeyInfo").stream()
        .flatMap(k -> Dom.attribute(k, "Id").stream())
        .map(id -> "#" + id)
        .toList();
    return dataReferences().stream()
        .filter(r -> !keyInfo.contains(r.uri()) && !r.type().equals(Ns.COUNTERSIGNED_TYPE))
        .toList();
  }

  /** Stops unless this signature signs its own properties, whole and where they are expected. */
  void requireOwnProperties() throws SealFault {
    for (var reference : shape.references()) {
      if (isPropertiesReference(reference) && !pointsToOwnProperties(reference)) {
        throw SealFault.format("The signed properties are not those of this signature.");
      }
    }
    var signed = shape.references().stream().anyMatch(this::pointsToOwnProperties);
    if (shape.signedProperties().isPresent() && !signed) {
      throw SealFault.format("The signature does not cover its signed properties.");
    }
  }

  /** Stops at a reference whose target is not at hand. */
  void requireTargets() throws SealFault {
    requireFewPerFile();
    for (var reference : shape.references()) {
      if (!isAtHand(reference)) {
        throw SealFault.undecided(
            SIGNED_DATA_NOT_FOUND,
            "The signed data '" + reference.uri() + "' is not at hand.",
            "Give the verifier the file that the seal belongs to.");
      }
    }
  }

  /** What of the document the references cover. */
  SealScope scope() {
    for (var reference : dataReferences()) {
      if (coversDocument(reference)) {
        return new SealScope(Coverage.WHOLE_DOCUMENT, survey.root().getNodeName());
      }
      if (coversSupplied(reference)) {
        return new SealScope(Coverage.WHOLE_DOCUMENT, name(reference));
      }
    }
    var held = HeldContent.of(shape.element(), survey.root());
    if (held.isCoveredBy(dataReferences())) {
      return new SealScope(Coverage.WHOLE_DOCUMENT, "the content of the seal");
    }
    var parts = dataReferences().stream().map(SealShape.Ref::uri).collect(Collectors.joining(" "));
    return new SealScope(Coverage.PARTIAL, parts);
  }

  /** Whether the seal has room for what nobody signed, beside the properties, and it is taken. */
  boolean hasUnsignedObject() {
    return Dom.children(shape.element(), Ns.DS, "Object").stream()
        .filter(object -> Dom.children(object).stream()
            .anyMatch(child -> !Dom.is(child, Ns.XADES, "QualifyingProperties")))
        .map(object -> Dom.attribute(object, "Id"))
        .anyMatch(id -> id.isEmpty()
            || shape.references().stream().noneMatch(r -> r.uri().equals("#" + id.get())));
  }

  /**
   * The attribute that names a fragment's target; present once {@link #requireTargets} is
   * through.
   */
  List<Attr> targets() {
    return shape.references().stream()
        .filter(r -> r.isFragment() && survey.ids().containsKey(r.uri().substring(1)))
        .map(r -> survey.ids().get(r.uri().substring(1)))
        .distinct()
        .toList();
  }

  /** The bytes supplied under a relative name; the caller has asked {@link #requireTargets}. */
  FileContent supplied(String uri) {
    var content = supplied.get(URI.create(uri).getPath());
    if (content == null) {
      throw new IllegalArgumentException("uri was not supplied: " + uri);
    }
    return content;
  }

  /** The supplied files that the references cover whole. */
  Set<String> files() {
    return dataReferences().stream()
        .filter(this::coversSupplied)
        .map(SealedData::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Each reference may cost a pass over its file. */
  private void requireFewPerFile() throws SealFault {
    var counts = new HashMap<String, Integer>();
    for (var reference : shape.references()) {
      var isFile = !reference.isDocument() && !reference.isFragment();
      if (isFile && counts.merge(name(reference), 1, Integer::sum) > MAX_PER_FILE) {
        throw SealFault.format("The signature refers to one file again and again.");
      }
    }
  }

  private boolean isPropertiesReference(SealShape.Ref reference) {
    return reference.type().equals(Ns.SIGNED_PROPERTIES_TYPE) || pointsToOwnProperties(reference);
  }

  private boolean pointsToOwnProperties(SealShape.Ref reference) {
    var own = shape.signedProperties().flatMap(p -> Dom.attribute(p, "Id"));
    return own.isPresent()
        && reference.uri().equals("#" + own.get())
        && reference.transforms().stream().allMatch(Algorithms::isCanonicalization);
  }

  private boolean isAtHand(SealShape.Ref reference) {
    if (reference.isDocument()) {
      return true;
    }
    return reference.isFragment()
        ? survey.ids().containsKey(reference.uri().substring(1))
        : supplied.containsKey(name(reference));
  }

  /** A root that is itself a signature leaves nothing once the signature is taken away. */
  private boolean coversDocument(SealShape.Ref reference) {
    var root = survey.root();
    var rootById = reference.isFragment()
        && Dom.attribute(root, "Id")
            .filter(reference.uri().substring(1)::equals)
            .isPresent();
    return !Dom.is(root, Ns.DS, "Signature")
        && (reference.isDocument() || rootById)
        && reference.takesAllButTheSeal();
  }

  private boolean coversSupplied(SealShape.Ref reference) {
    return !reference.isDocument()
        && !reference.isFragment()
        && reference.transforms().isEmpty()
        && supplied.containsKey(name(reference));
  }

  private static String name(SealShape.Ref reference) {
    var path = URI.create(reference.uri()).getPath();
    return path == null ? "" : path;
  }
}
