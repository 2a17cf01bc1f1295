package dev.denpyo.law;

import dev.denpyo.invoice.CountryCode;
import java.util.List;
import java.util.Locale;

/** One law of one country: what it asks for, and how an archive is held against it. */
public interface Jurisdiction {
  /** Its name on the command line, for example {@code jp-electronic-transactions}. */
  String id();

  /** The country. */
  CountryCode country();

  /** What it asks for, in order. */
  List<Requirement> requirements();

  /** Answers every requirement, in order. */
  List<Assessment> assess(ArchiveFacts facts);

  /** What a requirement asks for, in one sentence. */
  String title(Requirement requirement, Locale language);

  /** What was seen, in one sentence. */
  String evidence(Assessment assessment, Locale language);
}
