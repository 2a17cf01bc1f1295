package dev.denpyo.signing.asic;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.signing.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes manifests (ETSI EN 319 162-1, annex A.4) and lists of files. */
final class ManifestText {
  private static final Map<DigestAlgorithm, String> METHODS = Map.of(
      DigestAlgorithm.SHA_256, "http://www.w3.org/2001/04/xmlenc#sha256",
      DigestAlgorithm.SHA_384, "http://www.w3.org/2001/04/xmldsig-more#sha384",
      DigestAlgorithm.SHA_512, "http://www.w3.org/2001/04/xmlenc#sha512");

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private ManifestText() {}

  /**
   * What the seal in the file {@code seal} is over.
   *
   * @param root the manifest among {@code files} that this one takes up; empty when there is none
   */
  static byte[] of(
      String seal, String sealType, List<DataFile> files, DigestAlgorithm algorithm, String root) {
    var text = new StringBuilder(HEAD)
        .append("<asic:ASiCManifest xmlns:asic=\"")
        .append(Manifest.NS)
        .append("\" xmlns:ds=\"")
        .append(Manifest.DS)
        .append("\">")
        .append("<asic:SigReference MimeType=\"")
        .append(sealType)
        .append("\" URI=\"")
        .append(seal)
        .append("\"/>");
    for (var file : files) {
      text.append("<asic:DataObjectReference MimeType=\"")
          .append(file.mediaType())
          .append(file.name().equals(root) ? "\" Rootfile=\"true" : "")
          .append("\" URI=\"")
          .append(escaped(file.uri()))
          .append("\">")
          .append("<ds:DigestMethod Algorithm=\"")
          .append(METHODS.get(algorithm))
          .append("\"/><ds:DigestValue>")
          .append(digest(file, algorithm))
          .append("</ds:DigestValue></asic:DataObjectReference>");
    }
    return text.append("</asic:ASiCManifest>").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The list of files of an OpenDocument package, which XAdES containers have too. */
  static byte[] packageList(ContainerKind kind, List<DataFile> files) {
    var text = new StringBuilder(HEAD)
        .append("<manifest:manifest"
            + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
            + " manifest:version=\"1.2\">");
    text.append(entry("/", kind.mediaType()));
    files.forEach(file -> text.append(entry(file.name(), file.mediaType())));
    return text.append("</manifest:manifest>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String entry(String name, String type) {
    return "<manifest:file-entry manifest:full-path=\"" + escaped(name)
        + "\" manifest:media-type=\"" + type + "\"/>";
  }

  private static String digest(DataFile file, DigestAlgorithm algorithm) {
    return Base64.getEncoder().encodeToString(ContentDigest.of(file.content(), algorithm));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
