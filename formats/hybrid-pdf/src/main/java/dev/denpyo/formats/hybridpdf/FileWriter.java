package dev.denpyo.formats.hybridpdf;

import dev.denpyo.format.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/** Takes the invoices out that are in a PDF, and puts another one in; other files stay. */
final class FileWriter {
  private static final COSName AF = COSName.getPDFName("AF");
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
  private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");

  private final PdfFile file;
  private final List<FileFinder.Found> kept = new ArrayList<>();
  private final Set<COSBase> removed = Collections.newSetFromMap(new IdentityHashMap<>());

  FileWriter(PdfFile file) {
    this.file = file;
  }

  /**
   * Replaces whatever invoices there are.
   *
   * @param modified as PDF writes dates
   * @return the names of those that were taken out
   */
  List<String> replace(Cargo cargo, String modified) throws IOException {
    List<String> names = new ArrayList<>();
    PdfReader reader = new PdfReader(file);
    for (FileFinder.Found found : FileFinder.find(file)) {
      EmbeddedFile embedded = reader.embedded(found);
      if (InvoiceKind.isInvoice(embedded) || embedded.name().equals(cargo.fileName())) {
        removed.add(found.stream());
        names.add(embedded.name());
      } else {
        kept.add(found);
      }
    }
    file.pages().forEach(this::clean);
    COSDictionary invoice = specification(cargo, modified);
    tree(cargo.fileName(), invoice);
    associate(invoice);
    return names;
  }

  /** Nothing of an older invoice stays on a page. */
  private void clean(COSDictionary page) {
    filter(page, AF, AF);
    filter(page, COSName.ANNOTS, COSName.FS);
  }

  private void filter(COSDictionary owner, COSName key, COSName within) {
    COSArray array = owner.getCOSArray(key);
    if (array == null) {
      return;
    }
    COSArray staying = new COSArray();
    for (int i = 0; i < array.size(); i++) {
      COSBase named = array.getObject(i);
      COSBase specification = within.equals(AF) || !(named instanceof COSDictionary d)
          ? named
          : d.getDictionaryObject(within);
      if (!isRemoved(specification)) {
        staying.add(array.get(i));
      }
    }
    if (staying.size() == array.size()) {
      return;
    }
    if (staying.size() == 0) {
      owner.removeItem(key);
    } else {
      owner.setItem(key, staying);
    }
  }

  private boolean isRemoved(COSBase specification) {
    COSStream stream = specification instanceof COSDictionary some ? FileFinder.stream(some) : null;
    return stream != null && removed.contains(stream);
  }

  private COSDictionary specification(Cargo cargo, String modified) throws IOException {
    Document xml = cargo.xml();
    COSStream stream = file.pdf().getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(xml.bytes());
    }
    stream.setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
    stream.setName(COSName.SUBTYPE, "text/xml");
    COSDictionary params = new COSDictionary();
    params.setLong(COSName.SIZE, xml.size());
    params.setItem(COSName.getPDFName("CheckSum"), new COSString(md5(xml)));
    params.setString(COSName.getPDFName("ModDate"), modified);
    stream.setItem(COSName.getPDFName("Params"), params);
    COSDictionary data = new COSDictionary();
    data.setItem(COSName.F, stream);
    data.setItem(COSName.UF, stream);
    COSDictionary specification = new COSDictionary();
    specification.setItem(COSName.TYPE, COSName.FILESPEC);
    specification.setString(COSName.F, cargo.fileName());
    specification.setString(COSName.UF, cargo.fileName());
    specification.setName(RELATIONSHIP, cargo.relationship());
    specification.setString(COSName.DESC, "Invoice");
    specification.setItem(COSName.EF, data);
    return specification;
  }

  /** MD5, for that is what the field holds (ISO 32000-1, table 46). */
  private static byte[] md5(Document xml) {
    try {
      return MessageDigest.getInstance("MD5").digest(xml.bytes());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  /** A tree of one leaf, sorted by its keys (ISO 32000-1, 7.9.6). */
  private void tree(String name, COSDictionary invoice) {
    List<Leaf> leaves = new ArrayList<>();
    leaves.add(new Leaf(new COSString(name), invoice));
    for (FileFinder.Found found : kept) {
      if (found.places().stream().anyMatch(p -> p.startsWith(EmbeddedFile.LISTED))) {
        COSDictionary specification = complete(found);
        leaves.add(new Leaf(key(leaves, specification), specification));
      }
    }
    leaves.sort((a, b) -> Arrays.compareUnsigned(a.key().getBytes(), b.key().getBytes()));
    COSArray pairs = new COSArray();
    leaves.forEach(leaf -> {
      pairs.add(leaf.key());
      pairs.add(leaf.specification());
    });
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NAMES, pairs);
    COSDictionary catalog = file.catalog();
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    COSDictionary all = names == null ? new COSDictionary() : names;
    all.setItem(EMBEDDED_FILES, tree);
    catalog.setItem(COSName.NAMES, all);
  }

  private record Leaf(COSString key, COSDictionary specification) {}

  /** The name of a file as key; made different where it is taken. */
  private static COSString key(List<Leaf> leaves, COSDictionary specification) {
    String name = specification.getString(COSName.UF, "file");
    COSString key = new COSString(name);
    for (int i = 2; isTaken(leaves, key); i++) {
      key = new COSString(name + " " + i);
    }
    return key;
  }

  private static boolean isTaken(List<Leaf> leaves, COSString key) {
    return leaves.stream().anyMatch(l -> Arrays.equals(l.key().getBytes(), key.getBytes()));
  }

  /** What PDF/A-3 asks of every file (ISO 19005-3, 6.8), filled in where it is missing. */
  private static COSDictionary complete(FileFinder.Found found) {
    COSDictionary specification = found.specification();
    String plain = specification.getString(COSName.F);
    String unicode = specification.getString(COSName.UF);
    String name = unicode != null ? unicode : plain != null ? plain : "file";
    specification.setString(COSName.F, plain == null ? name : plain);
    specification.setString(COSName.UF, name);
    if (specification.getCOSName(RELATIONSHIP) == null) {
      specification.setName(RELATIONSHIP, "Unspecified");
    }
    COSDictionary data = specification.getCOSDictionary(COSName.EF);
    for (COSName key : data == null ? List.<COSName>of() : List.of(COSName.F, COSName.UF)) {
      COSStream stream = data.getCOSStream(key);
      if (stream != null && stream.getCOSName(COSName.SUBTYPE) == null) {
        stream.setName(COSName.SUBTYPE, "application/octet-stream");
      }
    }
    return specification;
  }

  /** The invoice first, then every file that no page is associated with. */
  private void associate(COSDictionary invoice) {
    COSArray associated = new COSArray();
    associated.add(invoice);
    for (FileFinder.Found found : kept) {
      COSDictionary specification = complete(found);
      if (found.places().stream().noneMatch(p -> p.startsWith("Page[") && p.contains("/AF"))) {
        associated.add(specification);
      }
    }
    file.catalog().setItem(AF, associated);
  }
}
