package dev.denpyo.signing.pades;

import java.util.List;

/**
 * What one signer saw: the document up to the end of the revision that the seal covers. Later
 * revisions, permitted or not, have no part in it.
 */
public final class SealedContent {
  private final Revisions revisions;
  private final FoundSeal seal;

  SealedContent(Revisions revisions, FoundSeal seal) {
    this.revisions = revisions;
    this.seal = seal;
  }

  /** Full name of the form field that holds the seal. */
  public String field() {
    return seal.field().name();
  }

  /** Which revision it is; the first is 1. */
  public int revision() {
    return revisions.all().indexOf(seal.revision()) + 1;
  }

  /** The revision by itself: a PDF that every reader opens. */
  public byte[] document() {
    byte[] bytes = new byte[seal.covered().end()];
    revisions.raw().slice(0, bytes.length).get(bytes);
    return bytes;
  }

  /**
   * The files inside that revision, those named by the catalog: its list of embedded files, then
   * its associated files. A file that cannot be read is left out.
   */
  public List<SealedFile> files() {
    return new InnerFiles(revisions.view(seal.revision())).all();
  }
}
