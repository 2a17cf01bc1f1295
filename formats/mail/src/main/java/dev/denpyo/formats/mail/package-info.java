/**
 * Mails ({@code .eml}, RFC 5322 and MIME) with invoices attached.
 *
 * <p>{@link dev.denpyo.formats.mail.MailFormatProvider} brings the format; {@link
 * dev.denpyo.formats.mail.Mail} is what a mail holds: attachments with their places, and what was wrong
 * on the way. {@code MailWalk} finds them, in parts, in mails within mails and in ZIP files, within
 * {@link dev.denpyo.formats.mail.MailLimits}; {@code PartHead} reads names and types as leniently as mail
 * programs write them. Which attachments are invoices the registry of formats says, and {@code MailCheck}
 * has each of them checked as if it had come alone.
 *
 * <p>Nothing here opens a connection, decides by the looks of a text, or sets anything that others in the
 * process would notice. Depends on: core, Jakarta Mail. Used by: the application, through the registry of
 * formats, and directly for the attachments.
 */
@NullMarked
package dev.denpyo.formats.mail;

import org.jspecify.annotations.NullMarked;
