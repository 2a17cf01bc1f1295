package dev.denpyo.signing.ers;

import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.StrictXml;
import dev.denpyo.signing.trust.Decoder;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.trust.ValidationMaterial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads records in XML (RFC 6283) within the limits of those in ASN.1. Used once. */
final class XmlRecordReader {
  private static final String NS = "urn:ietf:params:xml:ns:ers";

  /** Renewed every year, a record has one chain more every ten or so. */
  private static final int MAX_CHAINS = 64;

  private static final Map<String, String> DIGESTS = Map.of(
      "http://www.w3.org/2000/09/xmldsig#sha1", "SHA-1",
      "http://www.w3.org/2001/04/xmldsig-more#sha224", "SHA-224",
      "http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256",
      "http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384",
      "http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512",
      "http://www.w3.org/2007/05/xmldsig-more#sha3-256", "SHA3-256",
      "http://www.w3.org/2007/05/xmldsig-more#sha3-384", "SHA3-384",
      "http://www.w3.org/2007/05/xmldsig-more#sha3-512", "SHA3-512");

  private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

  private final Element root;
  private ValidationMaterial material = ValidationMaterial.NONE;
  private int stamps;

  private XmlRecordReader(Element root) {
    this.root = root;
  }

  /** Empty when {@code encoded} is not a record in XML, or exceeds a limit. */
  static Optional<RecordForm> read(byte[] encoded) {
    return StrictXml.parse(encoded).flatMap(document -> read(document.getDocumentElement()));
  }

  /** The same of an element, wherever it stands. */
  static Optional<RecordForm> read(Element root) {
    try {
      return Optional.of(new XmlRecordReader(root).record());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The element by itself. */
  static byte[] bytes(Element root) {
    return canonical(root, EXCLUSIVE);
  }

  private RecordForm record() {
    require(StrictXml.is(root, NS, "EvidenceRecord"));
    var sequence = one(root, "ArchiveTimeStampSequence");
    var chains = ordered(sequence, "ArchiveTimeStampChain");
    require(!chains.isEmpty() && chains.size() <= MAX_CHAINS);
    var read = new ArrayList<XmlRecord.Chain>();
    for (int i = 0; i < chains.size(); i++) {
      read.add(chain(chains.get(i), before(sequence, chains, i)));
    }
    return new XmlRecord(read, material);
  }

  private XmlRecord.Chain chain(Element chain, List<byte[]> before) {
    var method = algorithm(one(chain, "CanonicalizationMethod"));
    var digest = DIGESTS.get(algorithm(one(chain, "DigestMethod")));
    require(digest != null);
    var read = new ArrayList<ArchiveTimestamp>();
    var timestamps = new ArrayList<byte[]>();
    for (var stamp : ordered(chain, "ArchiveTimeStamp")) {
      require(++stamps <= RecordCodec.MAX_TIMESTAMPS);
      var timestamp = one(stamp, "TimeStamp");
      read.add(new ArchiveTimestamp(
          String.valueOf(digest), tree(stamp), token(timestamp), Optional.empty()));
      timestamps.add(canonical(timestamp, method));
      information(timestamp);
    }
    require(!read.isEmpty());
    return new XmlRecord.Chain(read, method, before, timestamps);
  }

  /** The sequence as it was when the chain at {@code index} began; nothing before the first. */
  private static List<byte[]> before(Element sequence, List<Element> chains, int index) {
    if (index == 0) {
      return List.of();
    }
    var method = algorithm(one(chains.get(index), "CanonicalizationMethod"));
    var removed = chains.subList(index, chains.size());
    var behind = new ArrayDeque<Optional<Node>>();
    for (var chain : removed) {
      behind.push(Optional.ofNullable(chain.getNextSibling()));
      sequence.removeChild(chain);
    }
    try {
      return List.of(canonical(sequence, method));
    } finally { // the document is whole again, whoever else reads it
      for (int i = removed.size() - 1; i >= 0; i--) {
        sequence.insertBefore(removed.get(i), behind.pop().orElse(null));
      }
    }
  }

  private static List<List<byte[]>> tree(Element stamp) {
    var trees = StrictXml.children(stamp, NS, "HashTree");
    require(trees.size() <= 1);
    var lists = new ArrayList<List<byte[]>>();
    for (var tree : trees) {
      for (var list : ordered(tree, "Sequence")) {
        var digests = StrictXml.children(list, NS, "DigestValue").stream()
            .map(XmlRecordReader::base64)
            .toList();
        require(!digests.isEmpty() && digests.size() <= RecordCodec.MAX_GROUP);
        lists.add(digests);
      }
    }
    require(lists.size() <= RecordCodec.MAX_LEVELS);
    return lists;
  }

  private static TimestampToken token(Element timestamp) {
    var token = one(timestamp, "TimeStampToken");
    require(StrictXml.attribute(token, "Type").filter("RFC3161"::equals).isPresent());
    return TimestampToken.of(base64(token));
  }

  /** What does not decode is nothing; nobody relies on it for being there. */
  private void information(Element timestamp) {
    for (var list : StrictXml.children(timestamp, NS, "CryptographicInformationList")) {
      for (var item : StrictXml.children(list, NS, "CryptographicInformation")) {
        var der = Der.of(base64(item));
        var more = switch (StrictXml.attribute(item, "Type").orElse("")) {
          case "CERT" ->
            ValidationMaterial.certificates(
                Decoder.certificate(der.bytes()).stream().toList());
          case "CRL" -> new ValidationMaterial(List.of(), List.of(der), List.of());
          case "OCSP" -> new ValidationMaterial(List.of(), List.of(), List.of(der));
          default -> ValidationMaterial.NONE;
        };
        material = material.and(more);
      }
    }
  }

  /** By their {@code Order}, which must count from 1, wherever they stand. */
  private static List<Element> ordered(Element parent, String name) {
    var found = new ArrayList<>(StrictXml.children(parent, NS, name));
    found.sort(Comparator.comparingInt(XmlRecordReader::order));
    for (int i = 0; i < found.size(); i++) {
      require(order(found.get(i)) == i + 1);
    }
    return found;
  }

  private static int order(Element element) {
    return Integer.parseInt(StrictXml.attribute(element, "Order").orElse(""));
  }

  private static Element one(Element parent, String name) {
    var found = StrictXml.children(parent, NS, name);
    require(found.size() == 1);
    return found.get(0);
  }

  private static String algorithm(Element element) {
    return StrictXml.attribute(element, "Algorithm").orElse("");
  }

  private static byte[] canonical(Element element, String method) {
    return StrictXml.canonical(element, method).orElseThrow(IllegalArgumentException::new);
  }

  private static byte[] base64(Element element) {
    return Base64.getMimeDecoder().decode(element.getTextContent());
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("the structure is not that of an evidence record in XML");
    }
  }
}
