package org.chalkline.kernel.access;

/**
 * Somebody as an issuer knows them.
 *
 * @param issuer who vouches for them
 * @param name the name under which the issuer knows them, never given to another
 */
public record Subject(String issuer, String name) {}
