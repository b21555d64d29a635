package org.chalkline.app.export;

/**
 * What a file of rows came to.
 *
 * @param digest its SHA-256, in lower-case hexadecimal
 */
record WrittenRows(long rows, long bytes, String digest) {}
