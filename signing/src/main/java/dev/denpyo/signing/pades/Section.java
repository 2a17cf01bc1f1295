package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.PdfValue.Dict;
import java.util.List;
import java.util.Map;

/**
 * One table of references with its trailer.
 *
 * @param offset where it begins, which is what {@code startxref} and {@code Prev} point to
 * @param end after its trailer, or after its stream
 * @param entries by object number
 * @param trailer the trailer, or the stream's dictionary
 * @param isStream whether it is a stream of references
 * @param parts the ranges of the file that it stands in, the stream of a hybrid file included
 */
record Section(
    int offset,
    int end,
    Map<Integer, Entry> entries,
    Dict trailer,
    boolean isStream,
    List<Span> parts) {}
