package dev.denpyo.formats.hybridpdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Where a PDF is signed. */
final class Signatures {
  private static final COSName PERMISSIONS = COSName.getPDFName("Perms");

  private Signatures() {}

  /** The name of the first field that is signed; empty if none is. */
  static Optional<String> field(COSDictionary catalog) {
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
    return field(fields, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static Optional<String> field(@Nullable COSArray fields, Set<COSBase> walked) {
    for (int i = 0; fields != null && i < fields.size(); i++) {
      if (fields.getObject(i) instanceof COSDictionary field && walked.add(field)) {
        if ("Sig".equals(field.getNameAsString(COSName.FT)) && field.containsKey(COSName.V)) {
          return Optional.of(field.getString(COSName.T, ""));
        }
        Optional<String> below = field(field.getCOSArray(COSName.KIDS), walked);
        if (below.isPresent()) {
          return below;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a signature says what may still be changed: a file put in is never among it. */
  static boolean forbidChanges(COSDictionary catalog) {
    return catalog.containsKey(PERMISSIONS);
  }
}
