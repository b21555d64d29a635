package org.chalkline.kernel.application;

/**
 * A paper handed in with an application.
 *
 * @param digest SHA-256 of the document, in lower-case hexadecimal
 */
public record Paper(PaperKind kind, String title, String digest) {}
